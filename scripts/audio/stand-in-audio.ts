import { createHash } from 'node:crypto'
import { cyclesPerFrame, SAMPLE_RATE_HZ, SAMPLES_PER_FRAME } from './tone.ts'
import { createToneEncoder, FRAME_BYTES } from './tone-frame.ts'

/** What stand-in audio is made for. */
export interface StandInOptions {
  readonly durationSeconds: number
  /** Where each topic begins, in seconds, ascending; of two in one second the later one sounds. */
  readonly toneStarts: readonly number[]
}

/** An MP3 file that is made while it is read: constant bit rate, one channel, no tags. */
export interface StandInAudio {
  readonly sizeBytes: number
  /** Equal for equal bytes, and for no others. */
  readonly fingerprint: string
  /** The bytes of the half-open range, 0 <= start <= end <= sizeBytes. */
  readonly read: (start: number, end: number) => Uint8Array
}

/** A row of equal frames: the half-open range of bytes from `startByte` to `endByte`. */
interface Stretch {
  readonly startByte: number
  readonly endByte: number
  readonly frame: Uint8Array
}

/**
 * A decoder gives a new tone purely only two frames late: a frame overlaps the one before it, and
 * the filter bank lags by most of another. So the tone is sent ahead by as much.
 */
const LEAD_FRAMES = 2

/**
 * Makes the audio that is heard where the real one cannot be: as long as the episode, with a tone of
 * its own for every topic ({@link toneHz}) and another one before the first. Takes some 5 ms a topic.
 */
export async function buildStandInAudio(options: StandInOptions): Promise<StandInAudio> {
  const frameCount = Math.ceil((options.durationSeconds * SAMPLE_RATE_HZ) / SAMPLES_PER_FRAME)
  const sizeBytes = frameCount * FRAME_BYTES
  const stretches = await buildStretches(options.toneStarts, sizeBytes)
  const fingerprint = createHash('sha256')
  for (const { endByte, frame } of stretches) fingerprint.update(`${endByte} `).update(frame)
  return {
    sizeBytes,
    fingerprint: fingerprint.digest('hex').slice(0, 16),
    read: (start, end) => readStretches(stretches, start, end),
  }
}

async function buildStretches(toneStarts: readonly number[], sizeBytes: number) {
  const encoder = await createToneEncoder()
  const starts = [0, ...toneStarts.map(firstByte)]
  return starts.map((startByte, index): Stretch => {
    const frame = encoder.encodeTone(cyclesPerFrame(index - 1))
    return { startByte, endByte: starts[index + 1] ?? sizeBytes, frame }
  })
}

function firstByte(startSeconds: number): number {
  const frame = Math.floor((startSeconds * SAMPLE_RATE_HZ) / SAMPLES_PER_FRAME)
  return Math.max(0, frame - LEAD_FRAMES) * FRAME_BYTES
}

function readStretches(stretches: readonly Stretch[], start: number, end: number): Uint8Array {
  const bytes = new Uint8Array(end - start)
  for (const { startByte, endByte, frame } of stretches) {
    const stop = Math.min(end, endByte)
    let position = Math.max(start, startByte)
    while (position < stop) {
      const offset = position % FRAME_BYTES
      const piece = frame.subarray(offset, offset + stop - position)
      bytes.set(piece, position - start)
      position += piece.length
    }
  }
  return bytes
}
