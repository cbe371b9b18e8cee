import { compileCourses, DRAFTS } from '@/ops/build/build'
import { generateClient } from '@/ops/build/generate-client'
import { isProblem, Problem } from '@/ops/process/problem'
import { endTogether, wasStopped } from './run-program'
import { everything, steps } from './steps'
import { one, sum, type Tally } from './tally'

const say = (text: string) => void process.stdout.write(`${text}\n`)

/** Tests read the draft of the courses; what only looks at files makes none. */
const readsCourses = new Set(['unit', 'server', 'e2e', 'soak-unit', 'soak-server', 'soak-sites'])

/**
 * Runs the named checks (all of `npm test` when none is named) and prints the sum as the last line. Words
 * after `--`, or that are no name, go to the step's own program.
 */
export async function runChecks(root: string, words: string[]): Promise<number> {
  const names = words.filter((word) => word in steps)
  // A `--` of one's own would end Playwright's options before they begin.
  const args = words.filter((word) => !(word in steps) && word !== '--')
  const chosen = names.length ? names : everything
  const unknown = names.length === 0 && args.length > 0
  if (unknown)
    throw new Problem(`There is no check "${args[0]}". There are: ${Object.keys(steps).join(', ')}.`)
  endTogether()
  await generateClient(root, say)
  if (chosen.some((name) => readsCourses.has(name)))
    await compileCourses(root, DRAFTS, () => {}, { isDraft: true })
  const results: { name: string; tally: Tally; seconds: number }[] = []
  for (const name of chosen) if (!wasStopped()) results.push(await runStep(root, name, args))
  if (wasStopped()) return 130
  say('')
  for (const { name, tally, seconds } of results)
    say(
      `${tally.failed ? '✗' : '✓'} ${name.padEnd(9)} ${String(tally.passed).padStart(5)} passed ${String(tally.failed).padStart(4)} failed ${seconds.toFixed(0).padStart(5)} s`,
    )
  const { passed, failed, faults } = sum(results.map(({ tally }) => tally))
  // Once more at the end: the end of a log is what everybody reads, and often all that is kept.
  for (const fault of faults) say(`\n✗ ${fault}`)
  say(`${passed} passed, ${failed} failed`)
  return failed ? 1 : 0
}

async function runStep(
  root: string,
  name: string,
  args: string[],
): Promise<{ name: string; tally: Tally; seconds: number }> {
  const step = steps[name]
  const start = performance.now()
  say(`\n── ${step?.title ?? name}`)
  const tally = await step?.run({ root, say, args }).catch((error: unknown) => {
    say(isProblem(error) ? error.message : String(error instanceof Error ? error.stack : error))
    return one(false)
  })
  return { name, tally: tally ?? one(false), seconds: (performance.now() - start) / 1000 }
}
