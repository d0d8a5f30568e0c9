import { expect, test } from 'vitest'
import type { Episode } from '../../catalogue/episode.ts'
import { findEpisodeAudio } from '../../scripts/audio/episode-audio.ts'
import { buildStandInAudio } from '../../scripts/audio/stand-in-audio.ts'

const topicAt = (startSeconds: number) => ({ startSeconds, endSeconds: null, title: '', links: [] })

const episode = (number: number, durationSeconds: number | null, starts: number[]): Episode => ({
  number,
  slug: `episode-${number}`,
  title: `Episode ${number}`,
  description: null,
  guests: [],
  date: '2021-04-05',
  audioUrl: `https://example.org/${number}.mp3`,
  audioBytes: null,
  durationSeconds,
  url: `https://example.org/${number}`,
  tags: [],
  topics: starts.map(topicAt),
  links: [],
})

let episodes = [episode(42, 100, [10, 20]), episode(77, null, [30]), episode(78, null, [])]
const findAudio = findEpisodeAudio(() => episodes)

const standIn = async (durationSeconds: number, toneStarts: number[]) =>
  (await buildStandInAudio({ durationSeconds, toneStarts })).fingerprint

test('an episode sounds as long as it is, with a tone for each topic', async () => {
  const audio = await findAudio('/stand-in/42.mp3')
  expect(audio?.fingerprint).toBe(await standIn(100, [10, 20]))
})

test('an episode of unknown length ends a minute after its last topic begins', async () => {
  const audio = await findAudio('/stand-in/77.mp3')
  expect(audio?.fingerprint).toBe(await standIn(90, [30]))
})

test('an episode of which nothing is known lasts a minute', async () => {
  const audio = await findAudio('/stand-in/78.mp3')
  expect(audio?.fingerprint).toBe(await standIn(60, []))
})

test.each(['/stand-in/1.mp3', '/stand-in/042.mp3', '/77.mp3', '/stand-in/77.mp3/'])(
  'there is nothing at %s',
  (path) => {
    expect(findAudio(path)).toBeUndefined()
  },
)

test('it is made once, and again when the episode has changed', () => {
  const audio = findAudio('/stand-in/42.mp3')
  expect(findAudio('/stand-in/42.mp3')).toBe(audio)
  episodes = [episode(42, 100, [10, 21])]
  expect(findAudio('/stand-in/42.mp3')).not.toBe(audio)
})
