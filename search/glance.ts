const DOT = 46

/**
 * Looks only at how the words of a text begin, since stemming leaves the first two letters as they are:
 * most of what is shown need not be taken apart to know that there is nothing in it to be marked.
 *
 * @returns gives the first place in a text where one of these terms may begin; -1 where none does. It
 *   looks from the start on, or from another place between words
 */
export function createGlance(terms: Iterable<string>): (text: string, from?: number) => number {
  /** At 32 * first + second letter: 1 where a term begins so; the second is 0 where it may be any. */
  const beginnings = new Uint8Array(32 * 32)
  for (const term of terms) {
    const first = 32 * letterOf(term.charCodeAt(0))
    if (first > 0) beginnings[first] = beginnings[first + letterOf(term.charCodeAt(1))] = 1
  }
  return (text, from = 0) => {
    let beforeLast = 0
    let last = 0
    for (let i = from; i < text.length; i += 1) {
      const unit = text.charCodeAt(i)
      // Accents are folded, other scripts have words of their own, and `.NET` is `dotnet`.
      if (unit > 127 || (unit === DOT && last === 0)) return i
      const letter = letterOf(unit)
      if (beforeLast === 0 && beginnings[32 * last + letter] === 1) return i - 1
      beforeLast = last
      last = letter
    }
    return beforeLast === 0 && beginnings[32 * last] === 1 ? text.length - 1 : -1
  }
}

/** 1 to 31 for a letter or a digit of ASCII, the same for both cases; 0 for all else. */
function letterOf(unit: number): number {
  const small = unit | 32
  return (small > 96 && small < 123) || (unit > 47 && unit < 58) ? unit & 31 : 0
}
