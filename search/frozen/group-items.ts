import { sumUp } from './sum-up.ts'

/** Items by the groups that they are in: one group after the other, in each the items ascending. */
export interface GroupedItems {
  readonly items: Uint16Array | Uint32Array
  /** By group, where its items begin; at the end, where the last ones end. */
  readonly starts: Uint32Array
}

/**
 * Groups the items from 0 to `itemCount` - 1.
 *
 * @param tellGroups tells each group that an item is in; it is asked twice for every item
 */
export function groupItems(
  itemCount: number,
  groupCount: number,
  tellGroups: (item: number, tell: (group: number) => void) => void,
): GroupedItems {
  const starts = new Uint32Array(groupCount + 1)
  const move = (group: number, by: number) => (starts[group] = (starts[group] ?? 0) + by)
  for (let item = 0; item < itemCount; item += 1) tellGroups(item, (group) => move(group, 1))
  const items = new (itemCount <= 0x10000 ? Uint16Array : Uint32Array)(sumUp(starts))
  // From the last one on: where a group ends becomes where it begins.
  for (let item = itemCount - 1; item >= 0; item -= 1) {
    tellGroups(item, (group) => {
      items[move(group, -1)] = item
    })
  }
  return { items, starts }
}
