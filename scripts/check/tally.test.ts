import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { countedOnce, playwrightTally, sum, vitestTally } from './tally'

const file = path.join(os.tmpdir(), `haidang-tally-${process.pid}.json`)
const write = (value: unknown) => fs.writeFileSync(file, JSON.stringify(value))

test('a test file that could not be read is a failure, and so is a missing report', () => {
  write({
    numPassedTests: 3,
    numFailedTests: 1,
    testResults: [
      { status: 'failed', assertionResults: [] },
      { status: 'failed', assertionResults: [1] },
    ],
  })
  expect(vitestTally(file)).toEqual({ passed: 3, failed: 2 })
  expect(vitestTally('/nowhere')).toEqual({ passed: 0, failed: 1 })
})
test('a flaky journey is a failed one', () => {
  write({ stats: { expected: 5, unexpected: 1, flaky: 1 }, errors: [] })
  expect(playwrightTally(file)).toEqual({ passed: 5, failed: 2 })
  fs.rmSync(file)
})
test('tallies add up', () => {
  expect(
    sum([
      { passed: 1, failed: 0 },
      { passed: 2, failed: 3 },
    ]),
  ).toEqual({ passed: 3, failed: 3 })
})

test('a test that runs in three zones is one test', () => {
  const good = { passed: 4, failed: 0 }
  expect(countedOnce([good, good, { passed: 3, failed: 1 }])).toEqual({ passed: 4, failed: 1 })
})
