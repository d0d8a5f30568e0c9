import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readContent } from '../../scripts/content/read-content.ts'
import { describeFaults, PODCAST } from './parse.ts'

let room: string
let rooms = 0

beforeAll(async () => {
  room = await mkdtemp(join(tmpdir(), 'cuepoint-content-'))
})
afterAll(() => rm(room, { recursive: true }))

/** Reads a directory with these files; in the faults it is called DIR. */
async function read(files: Readonly<Record<string, string | Uint8Array>>) {
  const directory = join(room, String(rooms++))
  await mkdir(directory)
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(directory, name)), { recursive: true })
    await writeFile(join(directory, name), content)
  }
  const { catalogue, faults } = await readContent(directory)
  return {
    catalogue,
    slugs: catalogue.episodes.map(({ slug }) => slug),
    faults: faults.map((fault) => describeFaults([fault]).join().replaceAll(directory, 'DIR')),
  }
}

/** What files are made of, parted by a sign that none of it has. */
const PIECES =
  '---\n·title: T\n·slug: ·draft: x\n·- ·1:00·12:5· -- ·## Topics\n·## Links\n·{{·}}·{%·%}·[a](·)·' +
  `https://x.test·<·>·"·'·&a·*a·: ·#·ü·|·!!js·?·[·]·{·}·\`·~`

const EPISODE = '---\ntitle: T\n---\n'

describe('a content directory', () => {
  it('is read whole, the oldest episode first, without drafts and what is no episode', async () => {
    const { catalogue, slugs, faults } = await read({
      'podcast.yml': PODCAST,
      LICENSE: 'MIT',
      'README.md': '# No episode',
      '.draft.md': 'No episode',
      '.obsidian/2021-01-01-9-hidden.md': EPISODE,
      '2021-02-01-10-c.md': EPISODE,
      '2021-02-01-9-b.md': EPISODE,
      'season 1/2020-12-31-11-a.markdown': EPISODE,
      '2021-02-02-12-d.md': '---\ndraft: true\n---\n',
    })
    expect(faults).toEqual([])
    expect(slugs).toEqual(['a', 'b', 'c'])
    expect(catalogue.show.title).toBe('An Example')
  })

  it('may come from Windows: with byte order marks and carriage returns', async () => {
    const text = '\u{FEFF}---\ntitle: T\n---\n## Topics\n- 1;00 -- Two\n  lines\n'
    const { catalogue, faults } = await read({
      'podcast.yml': `\u{FEFF}${PODCAST}`.replaceAll('\n', '\r\n'),
      '2021-02-01-1-a.md': text.replaceAll('\n', '\r\n'),
    })
    expect(faults).toEqual([
      'warning DIR/2021-02-01-1-a.md:5: expected a timestamp like 1:00, received "1;00" - did you mean 1:00?',
    ])
    expect(catalogue.episodes[0]?.topics).toEqual([
      { startSeconds: 60, endSeconds: null, title: 'Two lines', links: [] },
    ])
  })

  it('has its faults told by file and by line, all in one run', async () => {
    const { faults } = await read({
      'podcast.yml': PODCAST.replace('title: An Example', 'author: Nick'),
      '2021-02-01-2-b.md': '---\nmp3_bytes: x\ntitle: T\nguest_website: "#"\n---\n',
      '2021-02-01-1-a.md': '---\n---\n',
    })
    expect(faults).toEqual([
      'error DIR/2021-02-01-1-a.md:1: expected a title in the front matter, received "nothing" - write title: and what the episode is called',
      'error DIR/2021-02-01-2-b.md:2: expected mp3_bytes as a number in digits, received "x" - write how many bytes the MP3 has, without commas, or take the key out',
      'warning DIR/2021-02-01-2-b.md:4: expected guest_website as an http or https URL, received "#" - write the whole URL, or take the key out',
      'warning DIR/2021-02-01-2-b.md:4: expected guest beside guest_website, received "nothing" - write the name of the guest as guest',
      'error DIR/podcast.yml:1: expected title, received "nothing" - write the name of the show',
    ])
  })

  it('is at fault where two episodes share a number or a slug', async () => {
    const { faults } = await read({
      'podcast.yml': PODCAST,
      '2021-02-01-1-a.md': EPISODE,
      '2021-02-02-1-b.md': EPISODE,
      '2021-02-03-3-c.md': '---\ntitle: T\nslug: a\n---\n',
      '2021-02-04-4-3.md': EPISODE,
      '2021-02-05-5-5.md': EPISODE,
    })
    expect(faults).toEqual([
      'error DIR/2021-02-02-1-b.md:1: expected a number that no other episode has, received "1" - DIR/2021-02-01-1-a.md has it too: change it in one of the two',
      'error DIR/2021-02-03-3-c.md:3: expected a slug that no other episode has, received "a" - DIR/2021-02-01-1-a.md has it too: change it in one of the two',
      'error DIR/2021-02-04-4-3.md:1: expected a slug that is no other episode\'s number, received "3" - DIR/2021-02-03-3-c.md has it too: change it in one of the two',
    ])
  })

  it('is warned of a file that is named like an episode, but for its ending', async () => {
    const { faults, slugs } = await read({
      'podcast.yml': PODCAST,
      '2021-02-01-1-a.md': EPISODE,
      '2021-02-01-1-a.txt': 'Its transcript.',
      '2021-02-01-1-a.md~': 'As it was before.',
      '2021-02-02-2-b.mp3': '',
      '2021-02-02-2-b.jpg': '',
      '2021-02-notes.txt': 'No episode.',
      '2021-02-03-3-c.md.txt': EPISODE,
      'more/2021-02-04-4-d.mdx': EPISODE,
      '2021-02-05-5-e': EPISODE,
      '.2021-02-06-6-f.md.swp': '',
    })
    expect(faults).toEqual(
      ['2021-02-03-3-c.md.txt', '2021-02-05-5-e', 'more/2021-02-04-4-d.mdx'].map(
        (file) =>
          `warning DIR/${file}:1: expected the name of an episode to end in .md, received "${file.replace('more/', '')}" - rename it, or take it out of the directory`,
      ),
    )
    expect(slugs).toEqual(['a'])
  })

  it('is warned of two episodes with one MP3', async () => {
    const { faults, slugs } = await read({
      'podcast.yml': PODCAST,
      '2021-02-01-1-a.md': EPISODE,
      '2021-02-02-2-b.md': '---\ntitle: T\naudio_url: https://cdn.example.com/1.mp3\n---\n',
    })
    expect(faults).toEqual([
      'warning DIR/2021-02-02-2-b.md:3: expected an MP3 that no other episode has, received "https://cdn.example.com/1.mp3" - DIR/2021-02-01-1-a.md has it too: change it in one of the two',
    ])
    expect(slugs).toEqual(['a', 'b'])
  })

  it('is at fault without podcast.yml, and its episodes are checked all the same', async () => {
    const { faults } = await read({ '2021-02-01-1-a.md': '---\ntitle: T\nmp3_bytes: x\n---\n' })
    expect(faults).toEqual([
      'error DIR/2021-02-01-1-a.md:3: expected mp3_bytes as a number in digits, received "x" - write how many bytes the MP3 has, without commas, or take the key out',
      'error DIR/podcast.yml:1: expected podcast.yml, which tells what the show is, received "no such file" - write it, with title, url, episode_url and audio_url',
    ])
  })

  it('is at fault without an episode', async () => {
    const remedy = 'write one as a file like 2021-04-05-77-slug.md'
    expect((await read({ 'podcast.yml': PODCAST })).faults).toEqual([
      `error DIR:1: expected at least one episode, received "no Markdown file" - ${remedy}`,
    ])
    const drafts = { 'podcast.yml': PODCAST, 'a.md': '---\npublished: false\n---\n' }
    expect((await read(drafts)).faults).toEqual([
      `error DIR:1: expected at least one episode, received "drafts only" - ${remedy}`,
    ])
  })

  it('is at fault where it is not there, or is no directory', async () => {
    const remedy = 'give the directory with podcast.yml and the episodes: --content DIR'
    const expected = 'expected a directory that can be read, received'
    const missing = await readContent(join(room, 'missing'))
    expect(describeFaults(missing.faults)).toEqual([
      `error ${room}/missing:1: ${expected} "ENOENT: no such file or directory" - ${remedy}`,
    ])
    await writeFile(join(room, 'file'), '')
    expect(describeFaults((await readContent(join(room, 'file'))).faults)).toEqual([
      `error ${room}/file:1: ${expected} "ENOTDIR: not a directory" - ${remedy}`,
    ])
  })

  it('is at fault where a file is no UTF-8, with the line', async () => {
    const { faults } = await read({
      'podcast.yml': PODCAST,
      '2021-02-01-1-a.md': Buffer.concat([
        Buffer.from('---\ntitle: \u{FFFD}\n'),
        Buffer.from('guest: Hovmöller\n---\n', 'latin1'),
      ]),
      '2021-02-01-2-b.md': Buffer.concat([Buffer.from(EPISODE), Buffer.from([0xc3])]),
    })
    expect(faults).toEqual([
      'error DIR/2021-02-01-1-a.md:3: expected text in UTF-8, received "guest: Hovm\u{FFFD}ller" - save the file as UTF-8',
      'error DIR/2021-02-01-2-b.md:4: expected text in UTF-8, received "\u{FFFD}" - save the file as UTF-8',
    ])
  })

  it('is at fault where a file is far too big for what it is', async () => {
    const text = `${EPISODE}${'A transcript. '.repeat(80_000)}`
    const { faults } = await read({ 'podcast.yml': PODCAST, '2021-02-01-1-a.md': text })
    expect(faults).toEqual([
      'error DIR/2021-02-01-1-a.md:1: expected at most 1,000,000 bytes, received "1,120,017 bytes" - keep what is not to be read as topics, a transcript say, in a file elsewhere',
    ])
  })

  it.skipIf(process.platform === 'win32')('may hold links to files elsewhere', async () => {
    const elsewhere = join(room, 'elsewhere.md')
    await writeFile(elsewhere, EPISODE)
    const directory = join(room, 'with ünusual näme')
    await mkdir(directory)
    await writeFile(join(directory, 'podcast.yml'), PODCAST)
    await symlink(elsewhere, join(directory, '2021-02-01-1-a.md'))
    await symlink(join(room, 'nowhere.md'), join(directory, '2021-02-01-2-b.md'))
    const { catalogue, faults } = await readContent(`${directory}/`)
    expect(catalogue.episodes.map(({ slug }) => slug)).toEqual(['a'])
    expect(describeFaults(faults)).toEqual([
      `error ${directory}/2021-02-01-2-b.md:1: expected a file that can be read, received "ENOENT: no such file or directory" - let this user read it, or take it out of the directory`,
    ])
  })

  it('may hold any bytes: a file becomes an episode or a fault, and nothing throws', async () => {
    const piece = fc.constantFrom(...PIECES.split('·'), '\n', '  ', '\t', '\r', '\0')
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      fc.array(piece, { maxLength: 60 }).map((pieces) => Buffer.from(pieces.join(''))),
      fc
        .array(piece, { maxLength: 60 })
        .map((pieces) => Buffer.from(`---\ntitle: T\n---\n## Topics\n${pieces.join('')}`)),
    )
    await fc.assert(
      fc.asyncProperty(bytes, async (content) => {
        const file = '2021-02-01-1-a.md'
        const { slugs, faults } = await read({
          'podcast.yml': PODCAST,
          'synonyms.yml': '',
          [file]: content,
        })
        expect(slugs.length > 0 || faults.length > 0).toBe(true)
        for (const fault of faults) {
          expect(fault).toMatch(/^(?:error|warning) DIR[^:]*:\d+: expected .+, received ".*" - .+$/)
        }
      }),
      { numRuns: 300 },
    )
  })
})
