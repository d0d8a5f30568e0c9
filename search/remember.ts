/**
 * Remembers what was made of a text, since a show says the same things again and again.
 *
 * @param most as many texts at once; with one more, all are forgotten
 * @param make gives the same for the same text, and never undefined
 */
export function remember<Value>(
  most: number,
  make: (text: string) => Value,
): (text: string) => Value {
  const made = new Map<string, Value>()
  return (text) => {
    let value = made.get(text)
    if (value === undefined) {
      if (made.size >= most) made.clear()
      value = make(text)
      made.set(text, value)
    }
    return value
  }
}
