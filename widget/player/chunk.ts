/** The chunk `cuepoint-player`: all that comes with an episode being heard. */
import { deliver } from '../chunks/deliver.ts'
import { englishPlayer } from '../words/english.ts'
import { startMediaSession } from './media-session.ts'
import { keepInMemory } from './memory.ts'
import { beOnlySound } from './only-sound.ts'
import type { PlayerChunk } from './player-chunk.ts'
import { Player } from './Player.tsx'
import { sight } from './sight.ts'

/** How long after it did not come the mini player is asked for again, while there is sound. */
const RETRY_MS = 5000

let isAccompanied = false

const chunk: PlayerChunk = {
  Player,
  words: englishPlayer,
  accompany(page, words) {
    if (isAccompanied) return
    isAccompanied = true
    const { playback, sheet } = page
    keepInMemory(playback)
    beOnlySound(playback)
    startMediaSession(playback)

    let hasMiniPlayer = false
    const callMiniPlayer = () => {
      const { episode, phase } = playback.state
      // Not before there is sound: a hit's player comes into sight only after it was picked.
      if (hasMiniPlayer || phase.status !== 'playing') return
      if (episode === null || sight.isInSight(episode.audioUrl)) return
      hasMiniPlayer = true
      page.loadExtras().then(
        ({ startMiniPlayer }) => startMiniPlayer({ playback, sight, words, sheet }),
        () => setTimeout(() => (hasMiniPlayer = false), RETRY_MS),
      )
    }
    sight.onChange.add(callMiniPlayer)
    playback.follow(callMiniPlayer)
  },
}

deliver(chunk)
