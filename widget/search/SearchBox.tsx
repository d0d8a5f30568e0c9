import { QUERY_LIMITS } from '../../search/answer.ts'
import { Icon } from '../Icon.tsx'
import { CLOSE, SEARCH } from '../icons.ts'
import { isModified } from '../plain-click.ts'
import type { WidgetActions, WidgetState } from '../widget-state.ts'
import type { SearchWords } from '../words/words.ts'
import { moveInHits, shownHits } from './search-state.ts'

/** The id that ties the search field to its list; ids are private to each widget's shadow root. */
export const HIT_LIST_ID = 'hits'
/** The id of a hit in that list, counted from 0: of the one that the arrows have come to. */
export const hitId = (index: number) => `hit-${index}`

/**
 * Keeps what is typed from the page, which sees no field inside a shadow root: it would take a `/` for its
 * own shortcut. With Alt a Mac types characters, too. All else that keys do it may know.
 */
function keepText(event: KeyboardEvent) {
  if (event.key.length === 1 && !event.ctrlKey && !event.metaKey) event.stopPropagation()
}

/**
 * The search field: an editable combobox with a list (WAI-ARIA Authoring Practices, "Combobox"). The
 * focus stays in the text; `aria-activedescendant` says which hit the arrows have come to.
 */
export function SearchBox({
  state,
  actions,
  words,
  label,
}: {
  readonly state: WidgetState
  readonly actions: WidgetActions
  readonly words: SearchWords
  readonly label: string | undefined
}) {
  const hits = shownHits(state.search)
  const { activeHit } = state
  const hasHits = hits.length > 0

  const onKeyDown = (event: KeyboardEvent) => {
    const { key } = event
    keepText(event)
    // While an input method composes a word, its keys are its own.
    if (event.isComposing || isModified(event)) return
    const active = hits[activeHit ?? -1]
    const target = moveInHits(key, activeHit, hits.length)
    if (target !== undefined) actions.moveTo(target)
    else if (key === 'Enter' && active) actions.pick(active)
    else if (key === 'Enter') actions.submit()
    else if (key === 'Escape' && state.text !== '') actions.type('')
    else return
    event.preventDefault()
  }

  return (
    <search part="search" class="search" aria-label={label}>
      <Icon path={SEARCH} />
      <input
        part="search-input"
        role="combobox"
        aria-label={words.searchLabel}
        aria-autocomplete="list"
        aria-expanded={hasHits}
        aria-controls={hasHits ? HIT_LIST_ID : undefined}
        aria-activedescendant={activeHit === null ? undefined : hitId(activeHit)}
        placeholder={words.searchPlaceholder}
        autocomplete="off"
        autocapitalize="none"
        spellcheck={false}
        enterkeyhint="search"
        maxLength={QUERY_LIMITS.queryCharacters}
        value={state.text}
        onInput={(event) => actions.type(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        onKeyPress={keepText}
        onKeyUp={keepText}
      />
      {state.text !== '' && (
        <button
          class="icon"
          aria-label={words.clearSearch}
          onClick={() => {
            actions.type('')
            // Not every browser gives a button that is clicked the focus, which it then could leave.
            actions.focusSearch()
          }}
        >
          <Icon path={CLOSE} />
        </button>
      )}
    </search>
  )
}
