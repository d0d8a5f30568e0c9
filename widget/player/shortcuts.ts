import { BACK_SECONDS, FORWARD_SECONDS } from './skips.ts'

/** What a key asks of the player, and by how much: seconds, volume, or tenths of the episode. */
export type Shortcut = readonly [
  act: 'toggle' | 'skip' | 'volume' | 'part' | 'search' | 'list' | 'close',
  amount?: number,
]

/** What of a key event decides. */
export type Key = Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey'>

const SHORTCUTS: Readonly<Partial<Record<string, Shortcut>>> = {
  ' ': ['toggle'],
  k: ['toggle'],
  j: ['skip', -BACK_SECONDS],
  l: ['skip', FORWARD_SECONDS],
  ArrowLeft: ['skip', -5],
  ArrowRight: ['skip', 5],
  ArrowUp: ['volume', 0.1],
  ArrowDown: ['volume', -0.1],
  '/': ['search'],
  '?': ['list'],
  Escape: ['close'],
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
  if (key.key === ' ' && focus.matches('button')) return undefined
  if (key.key.startsWith('Arrow') && focus.matches('.volume')) return undefined
  // On a slider, up is forward as right is (WAI-ARIA Authoring Practices, "Slider").
  if (key.key === 'ArrowUp' && focus.matches('[type=range]')) return SHORTCUTS.ArrowRight
  if (key.key === 'ArrowDown' && focus.matches('[type=range]')) return SHORTCUTS.ArrowLeft
  return /^\d$/.test(key.key)
    ? ['part', Number(key.key)]
    : SHORTCUTS[key.key.length > 1 ? key.key : key.key.toLowerCase()]
}
