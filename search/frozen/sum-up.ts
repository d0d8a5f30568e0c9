/**
 * Puts in place of each size where what has it ends, if one follows the other from 0 on.
 *
 * @returns where the last one ends
 */
export function sumUp(sizes: Uint32Array): number {
  let end = 0
  for (let i = 0; i < sizes.length; i += 1) sizes[i] = end += sizes[i] ?? 0
  return end
}
