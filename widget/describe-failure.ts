import type { ApiFailure } from './api.ts'
import type { SearchWords } from './words/words.ts'

/** A failure of the API in a listener's words. */
export function describeFailure(failure: ApiFailure, words: SearchWords): string {
  return failure.kind === 'refused' ? words.refused(failure.detail) : words[failure.kind]
}
