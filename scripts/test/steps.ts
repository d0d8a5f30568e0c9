/** One part of `npm test`: a command, which has passed when it ends with status 0. */
export interface Step {
  readonly name: string
  readonly command: string
  readonly args: readonly string[]
  /** Whether the command is Vitest, whose tests are counted one by one. */
  readonly isVitest: boolean
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
  step('sizes', 'size-limit'),
]

/**
 * The steps that a person asked for by name, in the order of {@link STEPS}; all of them where nothing
 * was asked for.
 *
 * @param only names with commas between them, as in `--only unit,browser`
 * @throws where a name is no step's; the message says which names there are
 */
export function chooseSteps(only: string | undefined): readonly Step[] {
  if (only === undefined) return STEPS
  const names = only.split(',').map((name) => name.trim())
  const known = STEPS.map(({ name }) => name)
  const unknown = names.find((name) => !known.includes(name))
  if (unknown !== undefined) {
    throw new Error(
      `--only: expected names of steps, received "${unknown}" - choose from ${known.join(', ')}`,
    )
  }
  return STEPS.filter(({ name }) => names.includes(name))
}
