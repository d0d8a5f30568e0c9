/** Which players of the page can be seen. */
export interface Sight {
  /** Whether a player that shows this audio's episode is in the window. */
  readonly isInSight: (audioUrl: string) => boolean
  /** Is called whenever a player comes into the window or leaves it. */
  readonly onChange: Set<() => void>
}

const seen = new Set<Element>()
const onChange = new Set<() => void>()
const tell = () => onChange.forEach((listener) => listener())

const observer = new IntersectionObserver((entries) => {
  for (const { target, isIntersecting } of entries) {
    if (isIntersecting) seen.add(target)
    else seen.delete(target)
  }
  tell()
})

/** The players of this page. */
export const sight: Sight = {
  isInSight: (audioUrl) =>
    [...seen].some((player) => player.getAttribute('data-audio') === audioUrl),
  onChange,
}

/**
 * Watches whether a player can be seen.
 *
 * @param player its `data-audio` is the audio that it shows
 * @returns ends it
 */
export function watchPlayer(player: HTMLElement): () => void {
  observer.observe(player)
  return () => {
    observer.unobserve(player)
    seen.delete(player)
    tell()
  }
}
