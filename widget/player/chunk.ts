/** The chunk `cuepoint-player`: all that comes with an episode being heard. */
import { deliver } from '../chunks/deliver.ts'
import playerCss from '../style/player.css?inline'
import { englishPlayer } from '../words/english.ts'
import { keepInMemory } from './memory.ts'
import { startMediaSession } from './media-session.ts'
import { startMiniPlayer } from './mini-player.tsx'
import { beOnlySound } from './only-sound.ts'
import type { PlayerChunk } from './player-chunk.ts'
import { Player } from './Player.tsx'

const chunk: PlayerChunk = {
  Player,
  words: englishPlayer,
  css: playerCss,
  accompany(playback, words, sheet) {
    keepInMemory(playback)
    beOnlySound(playback)
    startMediaSession(playback)
    startMiniPlayer(playback, words, sheet)
  },
}

deliver(chunk)
