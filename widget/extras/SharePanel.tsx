import { Component, createRef } from 'preact'
import type { EpisodeSummary, Topic } from '../../catalogue/episode.ts'
import { formatTimestamp } from '../../catalogue/timestamp.ts'
import { formatTimeLink } from '../time-link.ts'
import type { ExtraWords } from '../words/words.ts'

interface Props {
  readonly episode: EpisodeSummary
  readonly topics: readonly Topic[]
  /** Where the episode is; of interest at the moment at which the panel is opened. */
  readonly nowSeconds: number
  /** Of what the show says. */
  readonly language: string
  readonly words: ExtraWords
}

interface State {
  /** The moment at which the panel was opened, or its episode changed. */
  readonly openedSeconds: number
  readonly startSeconds: number
  readonly copied: 'not yet' | 'done' | 'by hand'
}

const stateAt = (seconds: number): State => {
  const openedSeconds = Math.floor(seconds)
  return { openedSeconds, startSeconds: openedSeconds, copied: 'not yet' }
}

/** A link to this moment or to a topic, to be copied or handed to another program. */
export class SharePanel extends Component<Props, State> {
  override state: State = stateAt(this.props.nowSeconds)
  #field = createRef<HTMLInputElement>()

  #copy = async () => {
    const field = this.#field.current
    if (field === null) return
    try {
      await navigator.clipboard.writeText(field.value)
      this.setState({ copied: 'done' })
    } catch {
      // No clipboard, or none allowed here: the listener's own copy command works on a selection.
      field.select()
      this.setState({ copied: 'by hand' })
    }
  }

  override componentDidMount() {
    this.#field.current?.select()
  }

  override componentDidUpdate({ episode }: Props) {
    const { props } = this
    if (episode.url !== props.episode.url) this.setState(stateAt(props.nowSeconds))
  }

  override render({ episode, topics, language, words }: Props, state: State) {
    const { openedSeconds, startSeconds, copied } = state
    const url = formatTimeLink(episode.url, startSeconds)
    const { title } = episode
    const said = { 'not yet': '', done: words.copied, 'by hand': words.copyByHand }
    return (
      <div part="share" class="panel">
        <label>
          {words.linkFrom}{' '}
          <select
            value={startSeconds}
            onChange={({ currentTarget }) =>
              this.setState({ startSeconds: Number(currentTarget.value), copied: 'not yet' })
            }
          >
            <option value={openedSeconds}>
              {formatTimestamp(openedSeconds)} {words.thisMoment}
            </option>
            {topics.map((topic) => (
              <option value={topic.startSeconds} lang={language}>
                {formatTimestamp(topic.startSeconds)} {topic.title}
              </option>
            ))}
          </select>
        </label>
        <label>
          {words.link} <input ref={this.#field} readOnly value={url} />
        </label>
        <button class="text" onClick={() => void this.#copy()}>
          {words.copy}
        </button>{' '}
        {'share' in navigator && (
          <button
            class="text"
            // Dismissed by the listener: nothing to say.
            onClick={() => navigator.share({ title, url }).catch(() => {})}
          >
            {words.shareElsewhere}
          </button>
        )}{' '}
        <output class="status">{said[copied]}</output>
      </div>
    )
  }
}
