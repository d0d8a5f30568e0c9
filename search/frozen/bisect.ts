/**
 * Finds where a sorted row changes over: the first place for which something is no longer so.
 *
 * @param end the place after the last; it is found where all are so
 */
export function bisect(first: number, end: number, isSo: (place: number) => boolean): number {
  let low = first
  let high = end
  while (low < high) {
    const middle = (low + high) >>> 1
    if (isSo(middle)) low = middle + 1
    else high = middle
  }
  return low
}
