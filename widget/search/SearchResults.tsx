import { describeFailure } from '../describe-failure.ts'
import type { WidgetActions, WidgetState } from '../widget-state.ts'
import type { SearchWords } from '../words/words.ts'
import { HitOption } from './HitOption.tsx'
import { HIT_LIST_ID, hitId } from './SearchBox.tsx'
import { shownAnswer } from './search-state.ts'

interface Props {
  readonly state: WidgetState
  readonly actions: WidgetActions
  readonly words: SearchWords
  readonly language: string
}

/** What a search came to: one screen for each of its states. */
export function SearchResults({ state, actions, words, language }: Props) {
  const { search } = state
  const answer = shownAnswer(search)
  if (answer) {
    return (
      <>
        {answer.corrected && (
          <p class="message">
            <button class="text" onClick={() => actions.submit(true)}>
              {words.searchInstead(answer.query)}
            </button>
          </p>
        )}
        <div
          id={HIT_LIST_ID}
          tabIndex={-1}
          part="hits"
          class="hits"
          // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a select holds no links
          role="listbox"
          aria-label={words.hitList}
          aria-busy={search.status === 'loading'}
          // A click on a hit leaves the focus, and with it the arrow keys, in the search field.
          onMouseDown={(event) => event.preventDefault()}
        >
          {answer.hits.map((hit, index) => (
            <HitOption
              id={hitId(index)}
              hit={hit}
              active={index === state.activeHit}
              words={words}
              language={language}
              onPick={actions.pick}
            />
          ))}
        </div>
      </>
    )
  }
  if (search.status === 'loading') return <div class="hits waiting" />
  if (search.status === 'idle') return null
  return (
    <p class="message">
      {search.status === 'failed' ? (
        <button class="text" onClick={() => actions.submit()}>
          {words.tryAgain}
        </button>
      ) : (
        words.noHitsAdvice
      )}
    </p>
  )
}

/**
 * The line above the hits that says how the search stands, and says it to a screen reader as well
 * when the listener pauses (a polite live region, which must be there before its text changes).
 */
export function SearchStatus({ state, words }: Pick<Props, 'state' | 'words'>) {
  return <output class="status">{describeSearch(state.search, words)}</output>
}

function describeSearch(search: WidgetState['search'], words: SearchWords): string {
  if (search.status === 'hits') {
    const { corrected, total, hits } = search.answer
    const correction = corrected ? `${words.showingResultsFor(corrected)} ` : ''
    return correction + words.hitCount(total, hits.length)
  }
  if (search.status === 'failed') return describeFailure(search.failure, words)
  if (search.status === 'no hits') return words.noHits(search.query)
  return search.status === 'loading' ? words.searching : ''
}
