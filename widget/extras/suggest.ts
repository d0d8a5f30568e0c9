import type { SuggestionList } from '../../search/list-suggestions.ts'
import type { Api } from '../api.ts'
import { isTexts } from '../check-answer.ts'
import type { Suggestion } from '../cuepoint-player.d.ts'

/**
 * Asks how an unfinished query may go on.
 *
 * @param api undefined before the widget was on a page
 * @returns the likeliest first; none where the query is empty, or where there is no answer
 */
export async function suggest(api: Api | undefined, query: string): Promise<readonly Suggestion[]> {
  if (query.trim() === '') return []
  const path = `api/suggest?${new URLSearchParams({ q: query })}`
  const result = await api?.ask(path, new AbortController().signal, isSuggestionList)
  if (!result?.ok) return []
  const [, texts, descriptions] = result.answer
  return texts.map((text, i) => ({ text, description: descriptions[i] ?? '' }))
}

const isSuggestionList = (value: unknown): value is SuggestionList =>
  Array.isArray(value) && isTexts(value[1]) && isTexts(value[2])
