/**
 * Finds the longest run of values that never falls. What it leaves out is the smallest set that is
 * out of order, so that one value in the wrong place is one, wherever it stands. Where two runs are
 * equally long, the one that ends lower is taken.
 *
 * Patience sorting, O(n log n).
 *
 * @param values undefined is never in a run
 * @returns the indices of the run, ascending
 */
export function longestRun(values: readonly (number | undefined)[]): readonly number[] {
  /** At length - 1, the lowest value that a run of this length can end with, and its index. */
  const ends: { readonly value: number; readonly index: number }[] = []
  const before: (number | undefined)[] = []
  for (const [index, value] of values.entries()) {
    if (value === undefined) continue
    const length = countUpTo(ends, value)
    before[index] = ends[length - 1]?.index
    ends[length] = { value, index }
  }
  const run: number[] = []
  for (let index = ends.at(-1)?.index; index !== undefined; index = before[index]) run.push(index)
  return run.reverse()
}

/** How many of the ends, which ascend, are not above a limit: a binary search. */
function countUpTo(ends: readonly { readonly value: number }[], limit: number): number {
  let low = 0
  let high = ends.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ends[middle]?.value ?? limit) <= limit) low = middle + 1
    else high = middle
  }
  return low
}
