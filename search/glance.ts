const DOT = 46
const HASH = 35

/** Looks only at how words begin, since stemming leaves the first two letters as they are. */
export interface Glance {
  /**
   * The first place in a text where one of the terms may begin; -1 where none does. Most of what is
   * shown need not be taken apart to know that there is nothing in it to be marked.
   *
   * @param from a place between words; default: the start
   */
  readonly seek: (text: string, from?: number) => number
  /** How long terms are, at most, that begin as this word does; 0 where none does. */
  readonly reach: (word: string) => number
}

/** Glances at texts and words for some terms. */
export function createGlance(terms: Iterable<string>): Glance {
  /** At 32 * first + second letter: the longest term that begins so; the second is 0 for any. */
  const lengths = new Uint16Array(32 * 32)
  for (const term of terms) {
    const first = 32 * letterOf(term.charCodeAt(0))
    if (first === 0) continue
    for (const place of [first, first + letterOf(term.charCodeAt(1))]) {
      lengths[place] = Math.max(lengths[place] ?? 0, term.length)
    }
  }
  const reachOf = (first: number, second: number) => lengths[32 * first + second] ?? 0
  return {
    seek(text, from = 0) {
      let last = 0
      for (let i = from; i < text.length; i += 1) {
        const unit = text.charCodeAt(i)
        // Accents are folded, other scripts have words of their own, `.NET` is `dotnet`, `#7` an episode.
        if (unit > 127 || unit === HASH || (unit === DOT && last === 0)) return i
        const letter = letterOf(unit)
        if (last === 0 && letter > 0 && reachOf(letter, letterOf(text.charCodeAt(i + 1))) > 0)
          return i
        last = letter
      }
      return -1
    },
    reach(word) {
      const first = word.charCodeAt(0)
      return first > 127 ? Infinity : reachOf(letterOf(first), letterOf(word.charCodeAt(1)))
    },
  }
}

/** 1 to 31 for a letter or a digit of ASCII, the same for both cases; 0 for all else. */
function letterOf(unit: number): number {
  const small = unit | 32
  return (small > 96 && small < 123) || (unit > 47 && unit < 58) ? unit & 31 : 0
}
