import type { ExtraWords } from '../words/words.ts'

/** What the keys do while the focus is inside the widget. */
export function KeyList({ words }: { readonly words: ExtraWords }) {
  return (
    <dl part="keys" class="panel">
      {words.keys.map(([keys, effect]) => (
        <div>
          <dt>{keys}</dt>
          <dd>{effect}</dd>
        </div>
      ))}
    </dl>
  )
}
