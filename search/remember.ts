/**
 * Remembers what was made of a text, since a show says the same things again and again.
 *
 * @param most as many texts at once; with one more, all are forgotten
 * @param make gives the same for the same text, and never undefined
 * @param longest what is made of longer texts is not remembered; default: there is no limit
 */
export function remember<Value>(
  most: number,
  make: (text: string) => Value,
  longest = Infinity,
): (text: string) => Value {
  const made = new Map<string, Value>()
  return (text) => {
    let value = made.get(text)
    if (value === undefined) {
      value = make(text)
      if (text.length <= longest) {
        if (made.size >= most) made.clear()
        made.set(text, value)
      }
    }
    return value
  }
}
