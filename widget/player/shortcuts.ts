import { BACK_SECONDS, FORWARD_SECONDS } from './skips.ts'

/** What a key asks of the player. */
export type Shortcut =
  | { readonly kind: 'toggle' | 'search' | 'list' }
  | { readonly kind: 'skip'; readonly seconds: number }
  | { readonly kind: 'volume'; readonly by: number }
  /** From 0 to 0.9 of the episode. */
  | { readonly kind: 'part'; readonly fraction: number }

/** What of a key event decides. */
export type Key = Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey'>

/** Controls that have a use of their own for the space bar, or for every key. */
const PRESSED_BY_SPACE = 'a, button, select, input'
const TYPED_INTO = 'input:not([type=range]), select'

/**
 * What a key means that was pressed inside the widget; nowhere else do keys do anything (WCAG 2.1.4).
 *
 * @param focus the element that has the focus: what it needs for itself is left to it
 */
export function readShortcut(key: Key, focus: Pick<Element, 'matches'>): Shortcut | undefined {
  if (key.altKey || key.ctrlKey || key.metaKey || focus.matches(TYPED_INTO)) return undefined
  if (/^\d$/.test(key.key)) return { kind: 'part', fraction: Number(key.key) / 10 }
  switch (key.key.toLowerCase()) {
    case ' ':
      return focus.matches(PRESSED_BY_SPACE) && !focus.matches('[type=range]')
        ? undefined
        : { kind: 'toggle' }
    case 'k':
      return { kind: 'toggle' }
    case 'j':
      return { kind: 'skip', seconds: -BACK_SECONDS }
    case 'l':
      return { kind: 'skip', seconds: FORWARD_SECONDS }
    case 'arrowleft':
      return focus.matches('.volume') ? undefined : { kind: 'skip', seconds: -5 }
    case 'arrowright':
      return focus.matches('.volume') ? undefined : { kind: 'skip', seconds: 5 }
    case 'arrowup':
      return { kind: 'volume', by: 0.1 }
    case 'arrowdown':
      return { kind: 'volume', by: -0.1 }
    case '/':
      return { kind: 'search' }
    case '?':
      return { kind: 'list' }
    default:
      return undefined
  }
}
