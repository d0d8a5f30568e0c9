/** Whether a key is held that gives another meaning to a click or to another key. */
export function isModified({
  metaKey,
  ctrlKey,
  shiftKey,
  altKey,
}: Pick<MouseEvent & KeyboardEvent, 'metaKey' | 'ctrlKey' | 'shiftKey' | 'altKey'>): boolean {
  return metaKey || ctrlKey || shiftKey || altKey
}

/**
 * A click that means "do it here". With a modifier or another button a link is a link: a new tab, a
 * download, a menu.
 */
export function isPlainClick(event: MouseEvent): boolean {
  return !(event.button || isModified(event))
}
