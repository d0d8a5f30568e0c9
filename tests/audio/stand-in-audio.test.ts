import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { buildStandInAudio, type StandInAudio } from '../../scripts/audio/stand-in-audio.ts'
import { FRAME_BYTES } from '../../scripts/audio/tone-frame.ts'

const FRAME_SECONDS = 0.036

const audio = await buildStandInAudio({ durationSeconds: 60, toneStarts: [10, 20, 20, 50] })

/** The frame with which the sound of a topic begins. */
const ahead = (startSeconds: number) => Math.floor(startSeconds / FRAME_SECONDS) - 2

const fingerprint = async (durationSeconds: number, toneStarts: number[]) =>
  (await buildStandInAudio({ durationSeconds, toneStarts })).fingerprint

/** How many of its frames follow each other unchanged, from the first to the last. */
function frameRuns({ sizeBytes, read }: StandInAudio): number[] {
  const runs: number[] = []
  let last = ''
  for (let start = 0; start < sizeBytes; start += FRAME_BYTES) {
    const frame = Buffer.from(read(start, start + FRAME_BYTES)).toString('hex')
    if (frame === last) runs.push((runs.pop() ?? 0) + 1)
    else runs.push(1)
    last = frame
  }
  return runs
}

test('it is as long as the episode, to a frame', () => {
  expect(audio.sizeBytes).toBe(Math.ceil(60 / FRAME_SECONDS) * FRAME_BYTES)
})

test('every frame is MPEG-2 Layer III, 16 kbit/s, 16 kHz, one channel, and needs no other frame', () => {
  const heads = new Set<string>()
  for (let start = 0; start < audio.sizeBytes; start += FRAME_BYTES) {
    heads.add(Buffer.from(audio.read(start, start + 5)).toString('hex'))
  }
  expect([...heads]).toEqual(['fff328c400'])
})

test('the frames change where a topic begins, two frames ahead, and of two in one second the later sounds', () => {
  const changes = [0, ahead(10), ahead(20), ahead(50), audio.sizeBytes / FRAME_BYTES]
  const runs = changes.slice(1).map((change, index) => change - (changes[index] ?? 0))
  expect(frameRuns(audio)).toEqual(runs)
})

test('a topic at 0:00 leaves nothing before it, and one past the end is not heard', async () => {
  const options = { durationSeconds: 36, toneStarts: [0, 99] }
  expect(frameRuns(await buildStandInAudio(options))).toEqual([1000])
})

test('any part of it is that part of the whole', () => {
  const whole = audio.read(0, audio.sizeBytes)
  fc.assert(
    fc.property(fc.nat(audio.sizeBytes), fc.nat(5 * FRAME_BYTES), (start, length) => {
      const end = Math.min(start + length, audio.sizeBytes)
      expect(audio.read(start, end)).toEqual(whole.slice(start, end))
    }),
  )
})

test('the fingerprint is the same for the same audio, and another for another', async () => {
  expect(await fingerprint(60, [10, 20, 20, 50])).toBe(audio.fingerprint)
  expect(await fingerprint(60, [10, 20, 20, 51])).not.toBe(audio.fingerprint)
  expect(await fingerprint(61, [10, 20, 20, 50])).not.toBe(audio.fingerprint)
})
