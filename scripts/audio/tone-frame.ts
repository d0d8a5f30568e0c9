import { createMp3Encoder } from 'wasm-media-encoders'
import { SAMPLE_RATE_HZ, SAMPLES_PER_FRAME } from './tone.ts'

const BITRATE_KBPS = 16

/** How many bytes every frame has: 16 kbit/s at 16 kHz divide evenly, so none is padded. */
export const FRAME_BYTES = (SAMPLES_PER_FRAME * BITRATE_KBPS * 1000) / (8 * SAMPLE_RATE_HZ)

/** A tenth of full scale, -20 dBFS: clear, and quiet in headphones. */
const AMPLITUDE = 0.1

/** The encoder's output no longer changes from frame 11 on; a reserve is added. */
const STEADY_FRAME = 14

/** How many frames the encoder keeps back, and more. */
const LAG_FRAMES = 8

/** Header of 4 bytes, side information of 9 for one channel (ISO/IEC 13818-3, 2.4.1.7); no checksum. */
const PREAMBLE_BYTES = 4 + 9

/** Encodes tones as single MP3 frames. */
export interface ToneEncoder {
  /**
   * One frame of {@link FRAME_BYTES} that is the tone when it is repeated, and that needs no other
   * frame to be decoded: whoever seeks into a row of them hears the tone at once.
   *
   * @param cycles how often the tone swings in one frame, a whole number
   */
  encodeTone(cycles: number): Uint8Array
}

/** Starts an encoder; it takes some 10 ms, and about 5 ms for each tone. */
export async function createToneEncoder(): Promise<ToneEncoder> {
  const encoder = await createMp3Encoder()
  return {
    encodeTone(cycles) {
      encoder.configure({
        sampleRate: SAMPLE_RATE_HZ,
        channels: 1,
        bitrate: BITRATE_KBPS,
        outputSampleRate: SAMPLE_RATE_HZ,
      })
      const samples = Float32Array.from(
        { length: SAMPLES_PER_FRAME * (STEADY_FRAME + LAG_FRAMES) },
        (_, index) => AMPLITUDE * Math.sin((2 * Math.PI * cycles * index) / SAMPLES_PER_FRAME),
      )
      return standAlone(encoder.encode([samples]), STEADY_FRAME)
    },
  }
}

/**
 * The frame with its own sound in itself. An encoder lets a frame's sound begin in the frames before
 * it (the bit reservoir, `main_data_begin` bytes back); a steady tone needs 30 bytes a frame, so it fits.
 */
function standAlone(mp3: Uint8Array, frameIndex: number): Uint8Array {
  const room = FRAME_BYTES - PREAMBLE_BYTES
  const source = mp3.subarray(frameIndex * FRAME_BYTES, (frameIndex + 1) * FRAME_BYTES)
  const [mainDataBegin = 0, lengthHigh = 0, lengthLow = 0] = source.subarray(4, 7)
  const lengthBits = ((lengthHigh & 0x7f) << 5) | (lengthLow >> 3)
  const lengthBytes = Math.ceil(lengthBits / 8)
  if (source.length < FRAME_BYTES || lengthBytes > room) {
    throw new Error(`expected a tone to fit ${room} bytes a frame, received ${lengthBytes}`)
  }
  const reservoir = new Uint8Array(room * (frameIndex + 1))
  for (let index = 0; index <= frameIndex; index++) {
    const start = index * FRAME_BYTES
    reservoir.set(mp3.subarray(start + PREAMBLE_BYTES, start + FRAME_BYTES), index * room)
  }
  const mainDataStart = frameIndex * room - mainDataBegin
  const frame = new Uint8Array(FRAME_BYTES)
  frame.set(source.subarray(0, PREAMBLE_BYTES))
  frame[4] = 0
  frame.set(reservoir.subarray(mainDataStart, mainDataStart + lengthBytes), PREAMBLE_BYTES)
  return frame
}
