/**
 * Lends arrays of zeros, and takes them back with the places that are no longer zero: to make a
 * dozen arrays for each query over 10,000 episodes would take longer than the rest of the query.
 */
export interface ZeroPool {
  take(): Float64Array
  /** @param touched every place that may not be zero */
  giveBack(array: Float64Array, touched: readonly number[]): void
}

/** @param length of each array */
export function createZeroPool(length: number): ZeroPool {
  const free: Float64Array[] = []
  return {
    take: () => free.pop() ?? new Float64Array(length),
    giveBack(array, touched) {
      for (const place of touched) array[place] = 0
      free.push(array)
    },
  }
}
