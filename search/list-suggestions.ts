import type { Suggestion, SuggestQuery } from './answer.ts'

/** Suggestions as OpenSearch has them: the query, the completions, and a description of each. */
export type SuggestionList = readonly [
  query: string,
  texts: readonly string[],
  descriptions: readonly string[],
]

/** Puts suggestions into words, in their order. */
export function listSuggestions(
  { text }: SuggestQuery,
  suggestions: readonly Suggestion[],
): SuggestionList {
  return [text, suggestions.map(({ text }) => text), suggestions.map(describeSuggestion)]
}

/** What an OpenSearch client shows beside a suggestion. A word's places are topics and episodes. */
function describeSuggestion({ kind, count }: Suggestion): string {
  switch (kind) {
    case 'guest':
      return count === 1 ? 'guest of one episode' : `guest of ${count} episodes`
    case 'word':
      return count === 1 ? 'in one place' : `in ${count} places`
    default:
      return kind satisfies never
  }
}
