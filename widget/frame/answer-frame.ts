import type { CuepointPlayerElement } from '../cuepoint-player.d.ts'
import type { Playback } from '../playback/playback.ts'

/** Lets the page around a frame work the player in it, until the signal says stop. */
export type AnswerFrame = (
  player: CuepointPlayerElement,
  playback: Playback,
  signal: AbortSignal,
) => void

/** The protocol that this speaks: player.js, https://github.com/embedly/player.js. */
const PROTOCOL = { context: 'player.js', version: '0.0.11' }

/** The events of player.js and what tells them: of the audio element, or of the player. */
const EVENTS: Readonly<Record<string, string>> = {
  play: 'cuepoint:play',
  pause: 'cuepoint:pause',
  error: 'cuepoint:error',
  seeked: 'cuepoint:seek',
  ended: 'ended',
  timeupdate: 'timeupdate',
  progress: 'progress',
}

/** A message of the page around. */
interface Request {
  readonly method?: unknown
  readonly value?: unknown
  /** Goes back with the answer, so that the asker knows what it is to. */
  readonly listener?: unknown
}

/**
 * Answers the page around this frame in the player.js protocol, which embedders such as Embedly and
 * many CMSs speak to any player. Every page that may embed the frame may ask; there is nothing to ask
 * for that its visitor cannot do.
 */
export const answerFrame: AnswerFrame = (player, { audio }, signal) => {
  const listeners = new Map<string, Set<unknown>>()

  const say = (event: string, value: unknown, listener?: unknown) =>
    parent.postMessage(JSON.stringify({ ...PROTOCOL, event, value, listener }), '*')

  const methods: Readonly<Record<string, (value: unknown) => unknown>> = {
    play: () => player.play(),
    pause: () => player.pause(),
    getPaused: () => player.paused,
    mute: () => {
      audio.muted = true
    },
    unmute: () => {
      audio.muted = false
    },
    getMuted: () => audio.muted,
    setVolume: (percent) => {
      audio.volume = Math.min(1, Math.max(0, Number(percent) / 100 || 0))
    },
    getVolume: () => audio.volume * 100,
    getDuration: () => player.duration,
    setCurrentTime: (seconds) => player.seek(Number(seconds) || 0),
    getCurrentTime: () => player.currentTime,
  }

  const events = ['ready', ...Object.keys(EVENTS)]
  const ready = {
    src: location.href,
    events,
    methods: [...Object.keys(methods), 'addEventListener', 'removeEventListener'],
  }

  const answer = ({ method, value, listener }: Request) => {
    if (typeof method !== 'string') return
    if (method === 'addEventListener' && typeof value === 'string') {
      listeners.set(value, (listeners.get(value) ?? new Set()).add(listener))
      if (value === 'ready') say('ready', ready, listener)
    } else if (method === 'removeEventListener' && typeof value === 'string') {
      listeners.get(value)?.delete(listener)
    } else if (Object.hasOwn(methods, method)) {
      const result = methods[method]?.(value)
      if (method.startsWith('get')) say(method, result, listener)
    }
  }

  addEventListener(
    'message',
    ({ source, data }: MessageEvent<unknown>) => {
      const request = source === parent ? readRequest(data) : undefined
      if (request) answer(request)
    },
    { signal },
  )

  for (const [event, type] of Object.entries(EVENTS)) {
    const tell = () => {
      const value = { seconds: player.currentTime, duration: player.duration }
      for (const listener of listeners.get(event) ?? []) say(event, value, listener)
    }
    const teller: EventTarget = type.startsWith('cuepoint:') ? player : audio
    teller.addEventListener(type, tell, { signal })
  }

  say('ready', ready)
}

/** Messages come as JSON, from some as the object itself; others on the page have other contexts. */
function readRequest(data: unknown): Request | undefined {
  try {
    const message: unknown = typeof data === 'string' ? JSON.parse(data) : data
    return isRequest(message) ? message : undefined
  } catch {
    return undefined
  }
}

const isRequest = (message: unknown): message is Request =>
  typeof message === 'object' &&
  message !== null &&
  'context' in message &&
  message.context === PROTOCOL.context
