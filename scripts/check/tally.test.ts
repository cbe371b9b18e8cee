import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { countedOnce, playwrightTally, sum, vitestTally } from './tally'

const file = path.join(os.tmpdir(), `haidang-tally-${process.pid}.json`)
const write = (value: unknown) => fs.writeFileSync(file, JSON.stringify(value))
afterAll(() => fs.rmSync(file, { force: true }))

const good = { passed: 4, failed: 0, faults: [] }

test('a test file that could not be read is a failure, and so is a missing report', () => {
  write({
    numPassedTests: 3,
    numFailedTests: 1,
    testResults: [
      { name: '/tree/domain/a.test.ts', status: 'failed', message: 'No such module', assertionResults: [] },
      {
        name: '/tree/domain/b.test.ts',
        status: 'failed',
        message: '',
        assertionResults: [
          {
            status: 'failed',
            fullName: 'one is one',
            failureMessages: ['\u001b[31mexpected 2 to be 1\u001b[39m\n    at b.test.ts:3'],
          },
          { status: 'passed', fullName: 'two is two', failureMessages: [] },
        ],
      },
    ],
  })
  expect(vitestTally('/tree', file)).toEqual({
    passed: 3,
    failed: 2,
    faults: [
      'domain/a.test.ts › could not be run\n    No such module',
      'domain/b.test.ts › one is one\n    expected 2 to be 1\n        at b.test.ts:3',
    ],
  })
  expect(vitestTally('/tree', '/nowhere')).toMatchObject({ passed: 0, failed: 1 })
})

test('a flaky journey is a failed one, and is named wherever it stands', () => {
  const spec = (title: string, ok: boolean, messages: (string | undefined)[]) => ({
    title,
    ok,
    file: 'a.spec.ts',
    line: 7,
    tests: [{ results: messages.map((message) => (message ? { error: { message } } : {})) }],
  })
  write({
    stats: { expected: 5, unexpected: 1, flaky: 1 },
    errors: [],
    suites: [
      {
        specs: [spec('stands', true, [undefined])],
        suites: [{ specs: [spec('falls', false, ['It fell']), spec('wavers', true, ['Once', undefined])] }],
      },
    ],
  })
  expect(playwrightTally(file)).toEqual({
    passed: 5,
    failed: 2,
    faults: ['e2e/a.spec.ts:7 › falls\n    It fell', 'e2e/a.spec.ts:7 › wavers\n    Once'],
  })
})

test('tallies add up', () => {
  const faults = ['a', 'b', 'c']
  expect(
    sum([
      { passed: 1, failed: 0, faults: [] },
      { passed: 2, failed: 3, faults },
    ]),
  ).toEqual({ passed: 3, failed: 3, faults })
})

test('a test that runs in three zones is one test', () => {
  const bad = { passed: 3, failed: 1, faults: ['where it fails'] }
  expect(countedOnce([good, good, bad])).toEqual({ passed: 4, failed: 1, faults: ['where it fails'] })
})
