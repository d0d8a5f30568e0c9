/** The chunk `cuepoint-panels`: what a listener unfolds now and then. */
import { deliver } from '../chunks/deliver.ts'
import { englishPanels } from '../words/english.ts'
import { KeyList } from './KeyList.tsx'
import type { PanelProps, PanelsChunk } from './panels-chunk.ts'
import { SharePanel } from './SharePanel.tsx'

const chunk: PanelsChunk = {
  Panel: ({ panel, words = englishPanels, ...about }: PanelProps) =>
    panel === 'share' ? <SharePanel {...about} words={words} /> : <KeyList words={words} />,
}

deliver(chunk)
