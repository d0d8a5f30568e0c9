/**
 * `npm test`: types, lint, format, unused code, unit tests, the build, what a deployment sends, the Worker in workerd, the
 * widget in a real Chromium, and the sizes, which are printed. Every step runs, also after one that
 * failed, of which first the failed tests are printed and then all that it said; the last line is
 * `N passed, N failed`. `npm test -- --only unit,browser` runs just these.
 */
import { takeOptions } from './options.ts'
import { formatFailure } from './test/failures.ts'
import { runStep } from './test/run-step.ts'
import { chooseSteps, STEP_NAMES } from './test/steps.ts'
import { addTallies, formatTally, type Tally } from './test/tally.ts'

const { values } = takeOptions({
  options: { only: { type: 'string' } },
  usage: `npm test -- [--only STEP,STEP]\n\n  --only  run just these of ${STEP_NAMES.join(', ')}`,
})
const steps = chooseSteps(values.only)
if (typeof steps === 'string') {
  console.error(steps)
  process.exit(2)
}

const tallies: Tally[] = []
for (const step of steps) {
  if (process.stdout.isTTY) process.stdout.write(`...   ${step.name}\r`)
  const { tally, failures, output, seconds } = await runStep(step)
  const failed = tally.failed > 0
  console.log(
    `${failed ? 'FAIL' : 'ok  '}  ${step.name.padEnd(8)} ${seconds.toFixed(1).padStart(6)} s  ${formatTally(tally)}`,
  )
  for (const failure of failures) console.log(formatFailure(failure))
  if (failed || step.isShown) console.log(`\n${output.trim()}\n`)
  for (const name of tally.skipped) console.log(`      skipped: ${name}`)
  tallies.push(tally)
}

const total = addTallies(tallies)
console.log(`\n${formatTally(total)}`)
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0
