import fs from 'node:fs'

/** How many checks passed and failed. */
export type Tally = { passed: number; failed: number }

export const sum = (tallies: Tally[]): Tally =>
  tallies.reduce(
    (total, { passed, failed }) => ({ passed: total.passed + passed, failed: total.failed + failed }),
    {
      passed: 0,
      failed: 0,
    },
  )

/** The same checks run in several places: each counts once, and fails when it failed anywhere. */
export const countedOnce = ([first, ...again]: [Tally, ...Tally[]]): Tally => ({
  passed: first.passed,
  failed: sum([first, ...again]).failed,
})

/** A step that is one check. */
export const one = (isGood: boolean): Tally => ({ passed: isGood ? 1 : 0, failed: isGood ? 0 : 1 })

type VitestReport = {
  numPassedTests: number
  numFailedTests: number
  testResults: { status: string; assertionResults: unknown[] }[]
}

/** What vitest's JSON report counts; a file that could not even be read is one failure. */
export function vitestTally(file: string): Tally {
  const report = read<VitestReport>(file)
  if (!report) return one(false)
  const broken = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  ).length
  return { passed: report.numPassedTests, failed: report.numFailedTests + broken }
}

type PlaywrightReport = { stats: { expected: number; unexpected: number; flaky: number }; errors: unknown[] }

/** What Playwright's JSON report counts; a flaky test counts as failed. */
export function playwrightTally(file: string): Tally {
  const report = read<PlaywrightReport>(file)
  if (!report) return one(false)
  const { expected, unexpected, flaky } = report.stats
  return { passed: expected, failed: unexpected + flaky + report.errors.length }
}

function read<T>(file: string): T | null {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8')) as T
  } catch {
    return null
  }
}
