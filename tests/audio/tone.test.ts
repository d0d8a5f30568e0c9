import { expect, test } from 'vitest'
import { toneHz } from '../../scripts/audio/tone.ts'

const tones = Array.from({ length: 64 }, (_, topicIndex) => toneHz(topicIndex))

test('the first 64 topics have a tone each, and none is the one before the first topic', () => {
  expect(new Set([toneHz(-1), ...tones]).size).toBe(65)
})

test('the tones of neighbours are at least 300 Hz apart', () => {
  const steps = tones.slice(1).map((tone, index) => tone - (tones[index] ?? 0))
  expect(Math.min(...steps.map(Math.abs))).toBeGreaterThan(300)
})

test('the 65th topic has the tone of the first', () => {
  expect(toneHz(64)).toBe(toneHz(0))
})
