import { parseArgs } from 'node:util'
import type { ParseArgsOptionsConfig } from 'node:util'

/** The options of every command that reads content. */
export const CONTENT_OPTIONS = {
  content: { type: 'string', default: 'content' },
  strict: { type: 'boolean', default: false },
} as const

/** The lines of a command's usage on {@link CONTENT_OPTIONS}. */
export const CONTENT_USAGE = `\
  --content DIR  where podcast.yml and the episodes are (default: content)
  --strict       take every warning for an error`

/** What a command takes from the person who types it. */
export interface Command<Options extends ParseArgsOptionsConfig> {
  readonly options: Options
  /** What `--help` prints: how the command is typed, and a line for each option. */
  readonly usage: string
  /** Whether it takes words beside its options, as a query is. Default false. */
  readonly takesWords?: boolean
  /** The names of options that it hands on to another command. Default none. */
  readonly handsOn?: readonly string[]
}

/** What a person typed: the value of each option, and the words beside them. */
export type Typed<Options extends ParseArgsOptionsConfig> = ReturnType<
  typeof parseArgs<{ options: Options; allowPositionals: true }>
>

/**
 * Reads what stands after a command's name.
 *
 * @returns a text where nothing can be made of it: what is wrong, and the remedy
 */
export function parseOptions<const Options extends ParseArgsOptionsConfig>(
  { options, takesWords = false }: Command<Options>,
  args: readonly string[],
): Typed<Options> | string {
  try {
    const typed = parseArgs({ options, args: [...args], allowPositionals: true })
    const [word] = typed.positionals
    if (word === undefined || takesWords) return typed
    return `expected options only, received "${word}" - npm needs -- before them, as in npm run build -- --content DIR`
  } catch (error) {
    // What parseArgs throws tells what is wrong with the arguments, and then how to quote a dash.
    const [reason] = String(error instanceof Error ? error.message : error).split('. To specify')
    return `${reason} - --help lists the options`
  }
}

/**
 * Takes a command's options from the command line. It ends the process where there is nothing to run:
 * after `--help` with the status 0, and after options that nothing can be made of with the status 2.
 *
 * @param args default: all that stands after the command's name
 */
export function takeOptions<const Options extends ParseArgsOptionsConfig>(
  command: Command<Options>,
  args: readonly string[] = process.argv.slice(2),
): Typed<Options> {
  if (args.includes('--help')) {
    console.log(command.usage)
    return process.exit(0)
  }
  const kept = tellKeptOptions([...Object.keys(command.options), ...(command.handsOn ?? [])])
  const typed = kept ?? parseOptions(command, args)
  if (typeof typed !== 'string') return typed
  console.error(typed)
  return process.exit(2)
}

/**
 * Tells the options that npm keeps for itself, since they stand before its `--`: the command would run
 * without them, and deploy where `--dry-run` was typed.
 *
 * @param names of the command's options
 * @param args all that stands after the command's name
 * @param env where npm puts what it keeps, and the command's name in package.json
 * @returns what is wrong, and the remedy; undefined where nothing is
 */
export function tellKeptOptions(
  names: readonly string[],
  args: readonly string[] = process.argv.slice(2),
  env: Readonly<NodeJS.ProcessEnv> = process.env,
): string | undefined {
  const kept = names
    .filter((name) => env[`npm_config_${name.replaceAll('-', '_')}`])
    .map((name) => `--${name}`)
    .filter((option) => !args.includes(option))
    .join(' ')
  if (kept === '') return undefined
  const command = `npm run ${env['npm_lifecycle_event'] ?? 'build'}`
  return `expected options after --, received ${kept} before it, where npm keeps them - type ${command} -- ${kept} …`
}

/**
 * Finds what is no option, and no value of one, among options for another command: each takes at most
 * the one word behind it, and `--dry-run` none.
 */
export function findBareWord(args: readonly string[]): string | undefined {
  const takesWord = (option = '') => /^-[^=]+$/.test(option) && option !== '--dry-run'
  return args.find((word, i) => word === '--' || !(word.startsWith('-') || takesWord(args[i - 1])))
}

/**
 * Parts what a person typed for a command that hands on all but {@link CONTENT_OPTIONS} and `--help` to
 * another one: each word is in one of the two, in its order and as it was typed.
 */
export function splitContentOptions(args: readonly string[]): {
  readonly ours: readonly string[]
  readonly others: readonly string[]
} {
  const { tokens } = parseArgs({
    options: CONTENT_OPTIONS,
    args: [...args],
    strict: false,
    allowPositionals: true,
    tokens: true,
  })
  const ourIndices = new Set(
    tokens.flatMap((token) => {
      if (token.kind !== 'option') return []
      if (token.name !== 'help' && !Object.hasOwn(CONTENT_OPTIONS, token.name)) return []
      const hasWordForValue = token.value !== undefined && !token.inlineValue
      return hasWordForValue ? [token.index, token.index + 1] : [token.index]
    }),
  )
  return {
    ours: args.filter((_, index) => ourIndices.has(index)),
    others: args.filter((_, index) => !ourIndices.has(index)),
  }
}
