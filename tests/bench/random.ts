/** A source of chance that always falls the same way: the same seed, the same show. */
export interface Random {
  /** From 0 up to but without 1. */
  fraction(): number
  /** A whole number from 0 up to but without `end`. */
  below(end: number): number
  pick<Value>(values: readonly Value[]): Value
}

/**
 * Mulberry32, Tommy Ettinger's generator of 32 bits of state: fast, and good enough to make words.
 *
 * @param seed a whole number
 */
export function createRandom(seed: number): Random {
  let state = seed | 0
  const fraction = () => {
    state = (state + 0x6d2b79f5) | 0
    let bits = Math.imul(state ^ (state >>> 15), state | 1)
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61)
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (end: number) => Math.floor(fraction() * end)
  return {
    fraction,
    below,
    pick(values) {
      const value = values[below(values.length)]
      if (value === undefined) throw new RangeError('there is nothing to pick from')
      return value
    },
  }
}
