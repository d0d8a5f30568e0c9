import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { PHRASE_WORDS, type SynonymLine } from '../../search/synonyms.ts'
import { splitWords } from '../../search/words.ts'
import { exists } from './exists.ts'
import { logFaults, type Fault, type FaultLog } from './fault.ts'
import { readText } from './read-text.ts'
import { parseYamlMap, type YamlValue } from './yaml.ts'

/** The list that comes with Cuepoint, for shows about software. */
const GENERAL_LIST = fileURLToPath(new URL('../../content/synonyms.yml', import.meta.url))

/**
 * Reads the words that mean the same from `synonyms.yml` in a content directory, or where there is
 * none from the general list that comes with Cuepoint, unless the host has taken that away as well. An
 * empty file does without.
 *
 * @param faults where what is wrong with the file is put
 * @param generalList its path; default: that of the list that comes with Cuepoint
 */
export async function readSynonyms(
  directory: string,
  faults: Fault[],
  generalList = GENERAL_LIST,
): Promise<readonly SynonymLine[]> {
  const own = join(directory, 'synonyms.yml')
  const misnamed = join(directory, 'synonyms.yaml')
  if (!(await exists(own)) && (await exists(misnamed))) {
    const expected = 'the name synonyms.yml'
    const remedy = 'rename it'
    logFaults(misnamed, faults).warning({ line: 1, expected, received: 'synonyms.yaml', remedy })
  }
  const file = (await exists(own)) ? own : relative('', generalList)
  if (!(await exists(file))) return []
  const log = logFaults(file, faults)
  const text = await readText(file, log)
  return text === undefined ? [] : parseSynonyms(text, log)
}

/** `a: b, c` is three words that mean the same; `a: b -> c` is two that find the third as well. */
export function parseSynonyms(text: string, log: FaultLog): SynonymLine[] {
  const map = parseYamlMap(text, log)
  if (map === undefined) return []
  return [...map].flatMap(([phrase, value]) => {
    const { line } = value
    if (value.kind === 'nothing') {
      const received = text.split('\n')[line - 1] ?? ''
      const remedy = 'write them behind it, as in k8s: kubernetes, or take the line out'
      log.error({ line, expected: 'what the word stands for', received, remedy })
      return []
    }
    const written = writtenList(value)
    if (written === undefined) {
      const remedy = 'write them behind the word, as in k8s: kubernetes, kube'
      log.error({ line, expected: 'words with commas between', received: phrase, remedy })
      return []
    }
    const [same = '', also, ...rest] = written.split('->')
    if (rest.length > 0) {
      const remedy = 'write what is found one way only after a single ->'
      log.error({ line, expected: 'at most one ->', received: written, remedy })
      return []
    }
    const meanings = {
      same: [phrase, ...(also !== undefined && same.trim() === '' ? [] : splitList(same))],
      also: also === undefined ? [] : splitList(also),
    }
    return checkPhrases(meanings, line, log) ? [meanings] : []
  })
}

function writtenList(value: YamlValue): string | undefined {
  if (value.kind === 'text') return value.text
  if (value.kind !== 'list') return undefined
  const texts = value.values.map((element) => (element.kind === 'text' ? element.text : undefined))
  return texts.includes(undefined) ? undefined : texts.join(', ')
}

const splitList = (text: string) => text.split(',').map((phrase) => phrase.trim())

function checkPhrases({ same, also }: SynonymLine, line: number, log: FaultLog): boolean {
  const before = new Set<string>()
  let isSound = true
  for (const phrase of [...same, ...also]) {
    const words = splitWords(phrase)
    const folded = words.map(({ text }) => text).join(' ')
    if (words.length === 0) {
      const remedy = 'write one between the commas, or take a comma out'
      log.error({ line, expected: 'a word or a phrase', received: phrase, remedy })
      isSound = false
    } else if (words.length > PHRASE_WORDS && same.includes(phrase)) {
      const remedy = 'shorten it: a longer phrase is not looked for in a query'
      log.error({ line, expected: `at most ${PHRASE_WORDS} words`, received: phrase, remedy })
      isSound = false
    } else if (before.has(folded)) {
      const remedy = 'take it out where it stands a second time'
      log.warning({ line, expected: 'each phrase once a line', received: phrase, remedy })
    }
    before.add(folded)
  }
  return isSound
}
