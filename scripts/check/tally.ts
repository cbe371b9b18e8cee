import fs from 'node:fs'

/** How many checks passed and failed, and what is known of those that failed: where, which, why. */
export type Tally = { passed: number; failed: number; faults: string[] }

export const sum = (tallies: Tally[]): Tally => ({
  passed: tallies.reduce((total, { passed }) => total + passed, 0),
  failed: tallies.reduce((total, { failed }) => total + failed, 0),
  faults: tallies.flatMap(({ faults }) => faults),
})

/** The same checks run in several places: each counts once, and fails when it failed anywhere. */
export const countedOnce = ([first, ...again]: [Tally, ...Tally[]]): Tally => ({
  ...sum([first, ...again]),
  passed: first.passed,
})

/** A step that is one check. */
export const one = (isGood: boolean): Tally => ({
  passed: isGood ? 1 : 0,
  failed: isGood ? 0 : 1,
  faults: [],
})

const LINES_OF_A_REASON = 12
// The colours of a terminal, which only make a log hard to search.
const colours = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g')

/**
 * One fault as it is printed: where and which on one line, the beginning of the reason below (vitest reports
 * running out of time by a name of its own).
 */
const fault = (place: string, title: string, reason = ''): string =>
  [
    `${place} › ${title}`,
    ...reason
      .replace(colours, '')
      .replace('Error: STACK_TRACE_ERROR', 'It took too long')
      .split('\n')
      .filter(Boolean)
      .slice(0, LINES_OF_A_REASON),
  ].join('\n    ')

type VitestReport = {
  numPassedTests: number
  numFailedTests: number
  testResults: {
    name: string
    status: string
    message: string
    assertionResults: { status: string; fullName: string; failureMessages: string[] }[]
  }[]
}

/** What vitest's JSON report counts; a file that could not even be read is one failure. */
export function vitestTally(root: string, file: string): Tally {
  const report = read<VitestReport>(file)
  if (!report) return one(false)
  const broken = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  )
  const inTree = (name: string) => (name.startsWith(root) ? name.slice(root.length + 1) : name)
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    faults: [
      ...broken.map(({ name, message }) => fault(inTree(name), 'could not be run', message)),
      ...report.testResults.flatMap(({ name, assertionResults }) =>
        assertionResults
          .filter(({ status }) => status === 'failed')
          .map(({ fullName, failureMessages }) => fault(inTree(name), fullName, failureMessages.join('\n'))),
      ),
    ],
  }
}

type PlaywrightSuite = {
  suites?: PlaywrightSuite[]
  specs: {
    title: string
    ok: boolean
    file: string
    line: number
    tests: { results: { error?: { message?: string } }[] }[]
  }[]
}
type PlaywrightReport = {
  stats: { expected: number; unexpected: number; flaky: number }
  errors: { message?: string }[]
  suites: PlaywrightSuite[]
}

/** What Playwright's JSON report counts; a flaky test counts as failed. */
export function playwrightTally(file: string): Tally {
  const report = read<PlaywrightReport>(file)
  if (!report) return one(false)
  const { expected, unexpected, flaky } = report.stats
  const specs = (suite: PlaywrightSuite): PlaywrightSuite['specs'] => [
    ...suite.specs,
    ...(suite.suites ?? []).flatMap(specs),
  ]
  const reasons = (spec: PlaywrightSuite['specs'][number]) =>
    spec.tests.flatMap(({ results }) => results.flatMap(({ error }) => error?.message ?? []))
  return {
    passed: expected,
    failed: unexpected + flaky + report.errors.length,
    faults: [
      ...report.errors.map(({ message }) => fault('e2e', 'outside of a journey', message)),
      ...report.suites
        .flatMap(specs)
        .filter((spec) => !spec.ok || spec.tests.some(({ results }) => results.length > 1))
        .map((spec) => fault(`e2e/${spec.file}:${spec.line}`, spec.title, reasons(spec).join('\n'))),
    ],
  }
}

function read<T>(file: string): T | null {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8')) as T
  } catch {
    return null
  }
}
