import { expect, test } from 'vitest'
import { databaseProblem, explain, isProblem } from './problem'

const url = 'postgres://an:geheim@db.example:5432/hai%20dang'
const fault = (code: string, message = 'x') => Object.assign(new Error(message), { code })

test.each([
  [fault('ECONNREFUSED'), 'No PostgreSQL answers at db.example:5432'],
  [fault('ENOTFOUND'), 'is not known'],
  [fault('28P01'), 'refuses the account "an"'],
  [fault('3D000'), 'has no database "hai dang"'],
  [fault('57P03'), 'is starting or stopping'],
  [new Error('Connection terminated due to connection timeout'), 'does not answer within 5 seconds'],
  [new Error('something new'), 'something new'],
])('%s becomes one sentence that says what to do', (error, sentence) => {
  const problem = databaseProblem(error, url)
  expect(problem.message).toContain(sentence)
  expect(problem.message).not.toContain('\n')
  expect(problem.message).not.toContain('geheim')
})
test('a full disk is named with what lies on it', () => {
  expect(explain(fault('ENOSPC'), '/srv/data')).toMatchObject({
    message: expect.stringContaining('/srv/data is full'),
  })
})
test('other errors stay what they are', () => {
  const error = fault('EWHATEVER')
  expect(explain(error, '/srv/data')).toBe(error)
  expect(isProblem(error)).toBe(false)
})

test('a migration that failed says that nothing of it is left', () => {
  const failed = Object.assign(new Error('The migration 2026_x failed: no such table'), {
    name: 'MigrationFailed',
  })
  expect(explain(failed, '/data')).toMatchObject({
    name: 'Problem',
    message: expect.stringContaining('2026_x'),
  })
})
