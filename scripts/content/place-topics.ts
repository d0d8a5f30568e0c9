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

/**
 * Finds the second of every topic, tells what is wrong with their timestamps, and puts the topics in
 * order. A malformed timestamp is read as the one moment that it can mean between its neighbours;
 * where there is no such moment, or more than one, that is an error, and the topic is left out.
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
  const run = new Set(longestRun(inTime))
  const limits = findLimits(inTime, run, durationSeconds ?? undefined)

  const timed = written.flatMap((topic, index): readonly TimedTopic[] => {
    const { after, before } = limits[index] ?? {}
    const startSeconds = seconds[index] ?? mend(topic, { after, before }, log)
    if (startSeconds === undefined) return []
    if (startSeconds >= end) {
      tellPastEnd(topic, end, log)
    } else if (seconds[index] !== undefined && !run.has(index)) {
      tellOutOfOrder(topic, { after, before }, log)
    }
    return [{ ...topic, startSeconds }]
  })
  timed.sort((a, b) => a.startSeconds - b.startSeconds)
  tellShared(timed, log)
  return closeTopics(timed, durationSeconds)
}

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
function mend(topic: WrittenTopic, limits: Limits, log: FaultLog): number | undefined {
  const { line, stamp: received } = topic
  const guesses = guessTimestamps(received)
  const fitting = guesses.filter(
    (guess) => guess > (limits.after ?? -1) && guess < (limits.before ?? Infinity),
  )
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

function tellOutOfOrder({ line, stamp: received }: WrittenTopic, limits: Limits, log: FaultLog) {
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
