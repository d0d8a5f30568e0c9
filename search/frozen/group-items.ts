import { sumUp } from './sum-up.ts'

/** Narrow where the numbers are small: half as much to keep, and to read. */
type Numbers = Uint16Array | Uint32Array

/** Items by the groups that they are in: one group after the other, in each the items in their order. */
export interface GroupedItems {
  readonly items: Numbers
  /** By group, where its items begin; at the end, where the last ones end. */
  readonly starts: Uint32Array
}

/**
 * Groups items, in time that grows only with their number.
 *
 * @param groups of each item, below `groupCount`
 */
export function groupItems(items: Numbers, groups: Uint16Array, groupCount: number): GroupedItems {
  const starts = new Uint32Array(groupCount + 1)
  for (const group of groups) starts[group] = (starts[group] ?? 0) + 1
  sumUp(starts)
  const grouped = items.slice()
  // From the last one on: where a group ends becomes where it begins.
  for (let i = items.length - 1; i >= 0; i -= 1) {
    const group = groups[i] ?? 0
    const place = (starts[group] ?? 0) - 1
    starts[group] = place
    grouped[place] = items[i] ?? 0
  }
  return { items: grouped, starts }
}
