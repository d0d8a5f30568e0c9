import { expect, it } from 'vitest'
import {
  CONTENT_OPTIONS,
  CONTENT_USAGE,
  findBareWord,
  parseOptions,
  splitContentOptions,
  tellKeptOptions,
} from '../../scripts/options.ts'

const command = { options: CONTENT_OPTIONS, usage: CONTENT_USAGE }

it('takes what was typed, and else the defaults', () => {
  expect(parseOptions(command, [])).toMatchObject({
    values: { content: 'content', strict: false },
    positionals: [],
  })
  expect(parseOptions(command, ['--strict', '--content=a', '--content', 'b'])).toMatchObject({
    values: { content: 'b', strict: true },
  })
  expect(parseOptions({ ...command, takesWords: true }, ['feature', 'flags'])).toMatchObject({
    positionals: ['feature', 'flags'],
  })
})

it.each([
  [['--foo'], "Unknown option '--foo' - --help lists the options"],
  [['--content'], "Option '--content <value>' argument missing - --help lists the options"],
  [['--strict=1'], "Option '--strict' does not take an argument - --help lists the options"],
  [
    ['DIR'],
    'expected options only, received "DIR" - npm needs -- before them, as in npm run build -- --content DIR',
  ],
])('says what is wrong with %j', (args, message) => {
  expect(parseOptions(command, args)).toBe(message)
})

it.each([
  [[], [], []],
  [
    ['--dry-run', '--content', 'a', '--name', 'b', '--strict'],
    ['--content', 'a', '--strict'],
    ['--dry-run', '--name', 'b'],
  ],
  [
    ['--content=a', '-c=other.toml', '--help', '-h'],
    ['--content=a', '--help'],
    ['-c=other.toml', '-h'],
  ],
  [['--var', 'A:1', '--', '--strict', 'b'], [], ['--var', 'A:1', '--', '--strict', 'b']],
  [['--name=--strict', '--outdir='], [], ['--name=--strict', '--outdir=']],
  [['--strict=yes', '--content'], ['--strict=yes', '--content'], []],
])('parts %j for a command that hands on the rest', (args, ours, others) => {
  expect(splitContentOptions(args)).toEqual({ ours, others })
})

it.each([
  [{ npm_config_dry_run: 'true' }, [], '--dry-run'],
  [{ npm_config_content: 'true' }, ['show2', '--dry-run'], '--content'],
  [{ npm_config_content: 'show2', npm_config_dry_run: 'true' }, [], '--content --dry-run'],
])('tells what npm keeps for itself: %j', (env, args, kept) => {
  expect(
    tellKeptOptions(['content', 'dry-run'], args, { ...env, npm_lifecycle_event: 'deploy' }),
  ).toBe(
    `expected options after --, received ${kept} before it, where npm keeps them - type npm run deploy -- ${kept} …`,
  )
})

it.each([
  [{}, ['--dry-run']],
  [{ npm_config_quick: 'true', npm_config_strict: '' }, []],
  // A person's .npmrc may say so for npm's own sake.
  [{ npm_config_dry_run: 'true' }, ['--dry-run']],
])('tells nothing that npm keeps of %j %j', (env, args) => {
  expect(tellKeptOptions(['content', 'dry-run', 'strict'], args, env)).toBeUndefined()
})

it.each([
  [['show2', '--dry-run'], 'show2'],
  [['--dry-run', 'show2'], 'show2'],
  [['--name=a', 'show2'], 'show2'],
  [['--name', 'a', 'show2'], 'show2'],
  [['--', '--dry-run'], '--'],
  [['--dry-run', '--name', 'a', '-c', 'other.toml', '--var', 'A:1', '--message=b c'], undefined],
  [[], undefined],
])('finds in %j the word that is no option', (args, word) => {
  expect(findBareWord(args)).toBe(word)
})
