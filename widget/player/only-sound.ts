import type { Playback } from '../playback/playback.ts'

/**
 * Keeps one voice at a time: Cuepoint begins, and other players on the page and Cuepoint in other tabs
 * of the site pause; one of them begins, and Cuepoint pauses. Muted films are left alone.
 */
export function beOnlySound(playback: Playback): void {
  const { audio } = playback
  // Missing or forbidden (a sandboxed frame): then this tab is alone.
  const tabs = openChannel()
  tabs?.addEventListener('message', playback.pause)

  const begin = () => {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- no window: a channel
    tabs?.postMessage('play')
    for (const other of document.querySelectorAll<HTMLMediaElement>('audio, video')) {
      if (other !== audio && !other.muted) other.pause()
    }
  }
  audio.addEventListener('play', begin)
  // A hit may sound before the player, and this with it, has come.
  if (!audio.paused) begin()
  // Capture, since media events do not bubble.
  document.addEventListener(
    'play',
    ({ target }) => {
      if (target instanceof HTMLMediaElement && target !== audio && !target.muted) playback.pause()
    },
    true,
  )
}

function openChannel(): BroadcastChannel | undefined {
  try {
    return new BroadcastChannel('cuepoint')
  } catch {
    return undefined
  }
}
