/** One part of `npm test`: a command, which has passed when it ends with status 0. */
export interface Step {
  readonly name: string
  readonly command: string
  readonly args: readonly string[]
  /** Whether the command is Vitest, whose tests are counted one by one. */
  readonly isVitest: boolean
  /** Whether what it says is worth reading also where it passed. Default false. */
  readonly isShown?: boolean
}

const step = (name: string, command: string, ...args: string[]): Step => ({
  name,
  command,
  args,
  isVitest: false,
})

const vitest = (project: string): Step => ({
  name: project,
  command: 'vitest',
  args: ['run', '--project', project],
  isVitest: true,
})

/** Everything that `npm test` runs, in this order: the quick ones first. */
const STEPS: readonly Step[] = [
  step('types', 'tsc', '-p', '.'),
  step('lint', 'oxlint', '--type-aware', '--deny-warnings'),
  step('format', 'prettier', '--check', '.'),
  step('unused', 'knip'),
  vitest('unit'),
  step('build', 'node', 'scripts/build.ts'),
  step('deploy', 'node', 'scripts/deploy.ts', '--dry-run', '--outdir', 'dist/bundle'),
  vitest('workerd'),
  vitest('browser'),
  { ...step('sizes', 'size-limit'), isShown: true },
]

/** The names of all steps, in the order in which they run. */
export const STEP_NAMES = STEPS.map(({ name }) => name)

/**
 * The steps that a person asked for, in their usual order; all of them where nothing was asked for.
 *
 * @param only names with commas between them, as in `--only unit,browser`
 * @returns a text where a name is no step's: what is wrong, and the remedy
 */
export function chooseSteps(only: string | undefined): readonly Step[] | string {
  if (only === undefined) return STEPS
  const names = only.split(',').map((name) => name.trim())
  const unknown = names.find((name) => !STEP_NAMES.includes(name))
  if (unknown === undefined) return STEPS.filter(({ name }) => names.includes(name))
  return `--only: expected names of steps, received "${unknown}" - choose from ${STEP_NAMES.join(', ')}`
}
