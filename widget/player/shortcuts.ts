import { BACK_SECONDS, FORWARD_SECONDS } from './skips.ts'

/** What a key asks of the player. */
export type Shortcut =
  | { readonly kind: 'toggle' | 'search' | 'list' | 'close' }
  | { readonly kind: 'skip'; readonly seconds: number }
  | { readonly kind: 'volume'; readonly by: number }
  /** From 0 to 0.9 of the episode. */
  | { readonly kind: 'part'; readonly fraction: number }

/** What of a key event decides. */
export type Key = Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey'>

const SHORTCUTS: Readonly<Partial<Record<string, Shortcut>>> = {
  ' ': { kind: 'toggle' },
  k: { kind: 'toggle' },
  j: { kind: 'skip', seconds: -BACK_SECONDS },
  l: { kind: 'skip', seconds: FORWARD_SECONDS },
  ArrowLeft: { kind: 'skip', seconds: -5 },
  ArrowRight: { kind: 'skip', seconds: 5 },
  ArrowUp: { kind: 'volume', by: 0.1 },
  ArrowDown: { kind: 'volume', by: -0.1 },
  '/': { kind: 'search' },
  '?': { kind: 'list' },
  Escape: { kind: 'close' },
}

/**
 * What a key means that was pressed inside the widget; nowhere else do keys do anything (WCAG 2.1.4).
 *
 * @param focus the element that has the focus: what it needs for itself is left to it
 */
export function readShortcut(
  key: Key,
  focus: { matches: (selector: string) => boolean },
): Shortcut | undefined {
  if (key.altKey || key.ctrlKey || key.metaKey) return undefined
  if (key.key === 'Escape') return SHORTCUTS.Escape
  if (focus.matches('input:not([type=range]), select')) return undefined
  if (key.key === ' ' && focus.matches('a, button')) return undefined
  if (key.key.startsWith('Arrow') && focus.matches('.volume')) return undefined
  // On a slider, up is forward as right is (WAI-ARIA Authoring Practices, "Slider").
  if (key.key === 'ArrowUp' && focus.matches('[type=range]')) return SHORTCUTS.ArrowRight
  if (key.key === 'ArrowDown' && focus.matches('[type=range]')) return SHORTCUTS.ArrowLeft
  return /^\d$/.test(key.key)
    ? { kind: 'part', fraction: Number(key.key) / 10 }
    : SHORTCUTS[key.key.length > 1 ? key.key : key.key.toLowerCase()]
}
