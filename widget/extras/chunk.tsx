/** The chunk `cuepoint-extras`: what a listener needs now and then, and what a frame needs. */
import { deliver } from '../chunks/deliver.ts'
import { answerFrame } from '../frame/answer-frame.ts'
import css from '../style/extras.css?inline'
import { englishExtras } from '../words/english.ts'
import type { ExtrasChunk, PanelProps } from './extras-chunk.ts'
import { KeyList } from './KeyList.tsx'
import { startMiniPlayer } from './mini-player.tsx'
import { SharePanel } from './SharePanel.tsx'
import { suggest } from './suggest.ts'

const chunk: ExtrasChunk = {
  Panel: ({ panel, words = englishExtras, ...about }: PanelProps) =>
    panel === 'share' ? <SharePanel {...about} words={words} /> : <KeyList words={words} />,
  startMiniPlayer,
  answerFrame,
  suggest,
  css,
}

deliver(chunk)
