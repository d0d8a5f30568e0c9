/**
 * Which tone stands for which topic in stand-in audio. All are overtones of one low note, so that
 * any two sound well together; and each fits an MP3 frame a whole number of times, so that one frame
 * repeated is a tone without a seam.
 */

/** The sample rate of stand-in audio; MPEG-2 Layer III, ISO/IEC 13818-3. */
export const SAMPLE_RATE_HZ = 16_000

/** How many samples one MPEG-2 Layer III frame holds. */
export const SAMPLES_PER_FRAME = 576

/** Before the first topic: below all of theirs. */
const INTRO_CYCLES_PER_FRAME = 9

const LOWEST_CYCLES_PER_FRAME = 12

/** After so many topics the tones begin again; few episodes have more. */
export const DISTINCT_TONES = 64

/** Shares no factor with {@link DISTINCT_TONES}, so all are used; neighbours are 305 Hz apart or more. */
const STEP = 11

/**
 * How many cycles of a topic's tone one frame holds.
 *
 * @param topicIndex 0 for the first topic of the episode, -1 for what comes before it
 */
export function cyclesPerFrame(topicIndex: number): number {
  if (topicIndex < 0) return INTRO_CYCLES_PER_FRAME
  return LOWEST_CYCLES_PER_FRAME + ((topicIndex * STEP) % DISTINCT_TONES)
}

/**
 * The pitch that is heard while a topic is talked about, in Hz: 333 to 2083, and 250 before the first.
 *
 * @param topicIndex 0 for the first topic of the episode, -1 for what comes before it
 */
export function toneHz(topicIndex: number): number {
  return (cyclesPerFrame(topicIndex) * SAMPLE_RATE_HZ) / SAMPLES_PER_FRAME
}
