import type { TextLink, Topic } from '../../catalogue/episode.ts'
import { formatTimestamp, parseTimestamp } from '../../catalogue/timestamp.ts'
import type { FaultLog } from './fault.ts'
import { guessTimestamps } from './guess-timestamp.ts'
import { longestRun } from './longest-run.ts'

/** A topic as it was written, before anybody knows whether its timestamp is right. */
export interface WrittenTopic {
  /** The line of the file. */
  readonly line: number
  /** What stands for the timestamp. */
  readonly stamp: string
  readonly title: string
  readonly links: readonly TextLink[]
}

interface TimedTopic extends WrittenTopic {
  readonly startSeconds: number
}

/** Between which moments a topic must lie, both excluded; undefined where nothing limits it. */
interface Limits {
  readonly after: number | undefined
  readonly before: number | undefined
}

const UNLIMITED: Limits = { after: undefined, before: undefined }

/**
 * Finds the second of every topic, tells what is wrong with their timestamps, and puts the topics in
 * order. A malformed timestamp is read as the one moment that it can mean between its neighbours;
 * where there is no such moment, or more than one, that is an error, and the topic is left out. A
 * well-formed one that is out of order, but fits as hours and minutes, is malformed too: `1:03` between
 * `58:00` and `1:05:00` is 1:03:00.
 *
 * @param written in the order of the file
 */
export function placeTopics(
  written: readonly WrittenTopic[],
  durationSeconds: number | null,
  log: FaultLog,
): readonly Topic[] {
  const end = durationSeconds ?? Infinity
  const seconds = written.map(({ stamp }) => parseTimestamp(stamp))
  const inTime = seconds.map((second = end) => (second < end ? second : undefined))
  const run = findRun(written, inTime, end)
  const limits = findLimits(inTime, run, durationSeconds ?? undefined)
  const hours = written.map(({ stamp }, index) => {
    if (inTime[index] === undefined || run.has(index)) return undefined
    const second = readHours(stamp)
    return second !== undefined && fits(second, limits[index]) ? second : undefined
  })

  const mended = written.map((topic, index) => {
    const guess = hours[index]
    if (guess === undefined && seconds[index] !== undefined) return undefined
    return mend(topic, guess === undefined ? undefined : [guess], limits[index], log)
  })
  const placed = inTime.map((second, index) => (run.has(index) ? second : mended[index]))
  const order = new Set(longestRun(placed))
  const finalLimits = findLimits(placed, order, durationSeconds ?? undefined)

  const timed = written.flatMap((topic, index): readonly TimedTopic[] => {
    const startSeconds = mended[index] ?? seconds[index]
    if (startSeconds === undefined) return []
    if (startSeconds >= end) tellPastEnd(topic, end, log)
    else if (mended[index] === undefined && !run.has(index)) {
      tellOutOfOrder(topic, limits[index], log)
    } else if (!order.has(index)) tellOutOfOrder(topic, finalLimits[index], log)
    return [{ ...topic, startSeconds }]
  })
  timed.sort((a, b) => a.startSeconds - b.startSeconds)
  tellShared(timed, log)
  return closeTopics(timed, durationSeconds)
}

/**
 * The indices of the topics that are in order. Of two that contradict each other, the one is left out
 * that fits between its neighbours as hours and minutes.
 */
function findRun(
  written: readonly WrittenTopic[],
  inTime: readonly (number | undefined)[],
  end: number,
): ReadonlySet<number> {
  const withoutHours = inTime.map((second, index) => {
    const [previous = 0, next = end] = [inTime[index - 1], inTime[index + 1]]
    const hours = readHours(written[index]?.stamp ?? '') ?? 0
    const isMeant = second !== undefined && second < previous && hours > previous && hours < next
    return isMeant ? undefined : second
  })
  const run = longestRun(inTime)
  const other = longestRun(withoutHours)
  return new Set(other.length >= run.length ? other : run)
}

/** Reads `1:03` as an hour and three minutes; undefined where there is no hour, or a second too. */
const readHours = (stamp: string): number | undefined =>
  /^0?[1-9]\d?:\d\d$/.test(stamp) ? parseTimestamp(`${stamp}:00`) : undefined

const fits = (second: number, { after = -1, before = Infinity } = UNLIMITED): boolean =>
  second > after && second < before

/** For each topic, the moments of its nearest neighbours that are in order. */
function findLimits(
  seconds: readonly (number | undefined)[],
  run: ReadonlySet<number>,
  end: number | undefined,
): readonly Limits[] {
  const inOrder = seconds.map((second, index) => (run.has(index) ? second : undefined))
  const after = inOrder.map(holdPrevious(undefined))
  const before = inOrder.toReversed().map(holdPrevious(end)).reverse()
  return inOrder.map((_, index) => ({ after: after[index], before: before[index] }))
}

/** Makes a function that, called with one moment after another, returns the last known one before. */
function holdPrevious(start: number | undefined) {
  let previous = start
  return (second: number | undefined) => {
    const held = previous
    previous = second ?? previous
    return held
  }
}

/** @returns the moment that is meant, told as a warning; undefined where none is, told as an error */
function mend(
  { line, stamp: received }: WrittenTopic,
  guesses = guessTimestamps(received),
  limits: Limits = UNLIMITED,
  log: FaultLog,
): number | undefined {
  const fitting = guesses.filter((guess) => fits(guess, limits))
  const [guess] = fitting
  if (guess !== undefined && fitting.length === 1) {
    const mended = formatTimestamp(guess)
    const expected = `a timestamp like ${mended}`
    log.warning({ line, expected, received, remedy: `did you mean ${mended}?` })
    return guess
  }
  const expected = 'a timestamp like 12:25 or 1:03:21'
  log.error({ line, expected, received, remedy: remedyFor(fitting, guesses, limits) })
  return undefined
}

function remedyFor(fitting: readonly number[], guesses: readonly number[], limits: Limits): string {
  const either = new Intl.ListFormat('en', { type: 'disjunction' })
  const list = (moments: readonly number[]) => either.format(moments.map(formatTimestamp))
  if (fitting.length > 0) return `it can mean ${list(fitting)}: write the one that is right`
  const place = formatLimits(limits)
  if (guesses.length === 0) return place === '' ? 'write it anew' : `write one ${place}`
  return `it can mean ${list(guesses)}, but must be ${place}: write it anew`
}

function tellOutOfOrder(
  { line, stamp: received }: WrittenTopic,
  limits = UNLIMITED,
  log: FaultLog,
) {
  const expected = `a timestamp ${formatLimits(limits)}`
  const remedy = 'mend the timestamp, or move the topic to its place'
  log.warning({ line, expected, received, remedy })
}

function tellPastEnd({ line, stamp: received }: WrittenTopic, end: number, log: FaultLog) {
  const expected = `a timestamp before the end of the episode at ${formatTimestamp(end)}`
  const remedy = 'mend the timestamp, or mp3_duration'
  log.warning({ line, expected, received, remedy })
}

/** @param timed ascending */
function tellShared(timed: readonly TimedTopic[], log: FaultLog) {
  for (const [index, { line, stamp: received, startSeconds }] of timed.entries()) {
    const previous = timed[index - 1]
    if (previous?.startSeconds !== startSeconds) continue
    const expected = `a second of its own, since line ${previous.line} begins at it too`
    log.warning({ line, expected, received, remedy: 'mend one of the two timestamps' })
  }
}

function formatLimits({ after, before }: Limits): string {
  if (after === undefined) return before === undefined ? '' : `before ${formatTimestamp(before)}`
  if (before === undefined) return `after ${formatTimestamp(after)}`
  return `between ${formatTimestamp(after)} and ${formatTimestamp(before)}`
}

/**
 * Gives each topic its end: where the next later one begins, and no later than the episode's end.
 *
 * @param timed ascending
 */
function closeTopics(timed: readonly TimedTopic[], durationSeconds: number | null): Topic[] {
  let following = Infinity
  let next = Infinity
  const closed = timed.toReversed().map(({ startSeconds, title, links }) => {
    if (next > startSeconds) following = next
    next = startSeconds
    const episodeEnd = durationSeconds ?? Infinity
    const end = episodeEnd > startSeconds ? Math.min(following, episodeEnd) : following
    return { startSeconds, endSeconds: end === Infinity ? null : end, title, links }
  })
  return closed.reverse()
}
