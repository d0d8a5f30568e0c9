/**
 * A click that means "do it here". With a modifier or another button a link is a link: a new tab, a
 * download, a menu.
 */
export function isPlainClick(event: MouseEvent): boolean {
  const { button, metaKey, ctrlKey, shiftKey, altKey } = event
  return !(button || metaKey || ctrlKey || shiftKey || altKey)
}
