const DOT = 46
const HASH = 35

/**
 * Looks only at how words begin, since stemming leaves the first letters as they are. Words of three letters that
 * are one with the next are the exception, where it changes their last: `VMs` beside `cit` is not seen for `vmcit`.
 */
export interface Glance {
  /**
   * The first place in a text where one of the terms may begin; -1 where none does. Most of what is
   * shown need not be taken apart to know that there is nothing in it to be marked.
   *
   * @param from a place between words
   */
  readonly seek: (text: string, from: number) => number
  /** How long terms are, at most, that begin as this word does; 0 where none does. */
  readonly reach: (word: string) => number
}

/** Glances at texts and words for some terms. */
export function createGlance(terms: Iterable<string>): Glance {
  /** At 32 * first + second letter: the longest term that begins so; the second is 0 for any. */
  const lengths = new Uint16Array(32 * 32)
  /** At the same place, a bit for each third letter that may follow; 0 stands for none. */
  const thirds = new Int32Array(32 * 32)
  for (const term of terms) {
    const first = 32 * letterAt(term, 0)
    // The end of a stem may be another than that of its words: `flies` is `fli`.
    const third = term.length > 3 ? 1 | (1 << letterAt(term, 2)) : -1
    for (const place of [first, first + letterAt(term, 1)]) {
      lengths[place] = Math.max(lengths[place] ?? 0, term.length)
      thirds[place] = (thirds[place] ?? 0) | (place === first ? -1 : third)
    }
  }
  return {
    seek(text, from) {
      let last = 0
      for (let i = from; i < text.length; i += 1) {
        const unit = text.charCodeAt(i)
        // Accents are folded, other scripts have words of their own, `.NET` is `dotnet`, `#7` an episode.
        if (unit > 127 || unit === HASH || (unit === DOT && last === 0)) return i
        const letter = LETTERS[unit] ?? 0
        if (last === 0 && letter > 0) {
          const place = 32 * letter + letterAt(text, i + 1)
          if (((thirds[place] ?? 0) >> letterAt(text, i + 2)) & 1) return i
        }
        last = letter
      }
      return -1
    },
    reach(word) {
      if (word.charCodeAt(0) > 127) return Infinity
      return lengths[32 * letterAt(word, 0) + letterAt(word, 1)] ?? 0
    },
  }
}

/** By ASCII: 1 to 31 for a letter or a digit, the same for both cases; 0 for all else. */
const LETTERS = new Uint8Array(128)
for (let unit = 0; unit < 128; unit += 1) {
  if (/[A-Za-z\d]/.test(String.fromCharCode(unit))) LETTERS[unit] = unit & 31
}

const letterAt = (text: string, at: number) => LETTERS[text.charCodeAt(at)] ?? 0
