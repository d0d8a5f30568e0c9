type Modifiers = Pick<MouseEvent & KeyboardEvent, 'metaKey' | 'ctrlKey' | 'shiftKey' | 'altKey'>

/** Whether a key is held that makes a command of another; Alt is one, though on a Mac it types characters, too. */
export function isCommand({ metaKey, ctrlKey, altKey }: Omit<Modifiers, 'shiftKey'>): boolean {
  return metaKey || ctrlKey || altKey
}

/** Whether a key is held that gives another meaning to a click or to another key. */
export function isModified(event: Modifiers): boolean {
  return event.shiftKey || isCommand(event)
}

/**
 * A click that means "do it here". With a modifier or another button a link is a link: a new tab, a
 * download, a menu.
 */
export function isPlainClick(event: MouseEvent): boolean {
  return !(event.button || isModified(event))
}
