import type { Highlight } from '../../search/answer.ts'

/** A text with its matches marked. */
export function Marked({
  text,
  marks,
}: {
  readonly text: string
  /** Ascending, not overlapping. */
  readonly marks: readonly Pick<Highlight, 'start' | 'end'>[]
}) {
  const pieces = []
  let done = 0
  for (const { start, end } of marks) {
    pieces.push(text.slice(done, start), <mark>{text.slice(start, end)}</mark>)
    done = end
  }
  return (
    <>
      {pieces}
      {text.slice(done)}
    </>
  )
}
