import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import {
  areAnswersGone,
  cutoffFor,
  cutoffOf,
  type Keep,
  keptIds,
  retention,
  withoutPeople,
} from './retention'

const now = new Date('2026-11-24T03:30:00Z')
const months = (n: number, at: string) =>
  cutoffOf({ kind: 'months', months: n, since: 'submitted' }, new Date(at))?.toISOString()

test('every kind of data has one row', () => {
  expect(retention.map(({ id }) => id)).toEqual([...keptIds])
})

// The whole promise, so that whatever is kept longer, shorter or elsewhere shows in review as a changed line
// here.
const promise = `
person: while_member | person
membership: by_rule | membership role_grant
import: by_rule | import
account: while_member | account
session: 16 days since signed_in | session
link: 14 days since issued | account_token
progress: while_member | run lesson_progress
recall: 12 months since lesson_done | recall_answer
task: 12 months since recorded | task_done
test_out: 12 months since submitted | test_out
attempt: 12 months since submitted | attempt answer_step attempt_item
gauge: 12 months since sent | gauge_answer
completion: by_rule | run attempt completion
enrolment: by_rule | enrolment enrolment_event
certificate: by_rule | certificate certificate_serial
decision: by_rule | enrolment_decision run annulment
mail: 30 days since sent |
mailed: 12 months since sent | notice
request: 60 days since done | idempotency_key
audit: 60 months since recorded | audit
proof: 12 months since recorded | recount enrolment_sync
upload: 30 days since uploaded | file
log: 30 days since written |
`
const inWords = (keep: Keep): string => {
  if (keep.kind === 'days') return `${keep.days} days since ${keep.since}`
  return keep.kind === 'months' ? `${keep.months} months since ${keep.since}` : keep.kind
}
test('what is kept about people, for how long, and in which tables', () => {
  const lines = retention.map(({ id, keep, tables }) =>
    `${id}: ${inWords(keep)} | ${tables.join(' ')}`.trim(),
  )
  expect(lines).toEqual(promise.trim().split('\n'))
})
test('what says nothing about a single person stands in tables of its own', () => {
  expect([...withoutPeople].sort().join(' ')).toBe(
    'clock_watch counter course_form course_version daily_reached gauge_cell institution question_version school_bank settling target target_rule unit unit_history',
  )
  expect(retention.flatMap(({ tables }) => tables).filter((table) => withoutPeople.includes(table))).toEqual(
    [],
  )
})

describe('the cut-off', () => {
  it('lies the stated number of days or months back', () => {
    expect(cutoffFor('session', now)?.toISOString()).toBe('2026-11-08T03:30:00.000Z')
    expect(cutoffFor('attempt', now)?.toISOString()).toBe('2025-11-24T03:30:00.000Z')
    expect(cutoffFor('audit', now)?.toISOString()).toBe('2021-11-24T03:30:00.000Z')
  })
  it('is that month’s last day when the month is shorter', () => {
    expect(months(12, '2028-02-29T00:00:00Z')).toBe('2027-02-28T00:00:00.000Z')
    expect(months(1, '2026-03-31T12:00:00Z')).toBe('2026-02-28T12:00:00.000Z')
    expect(months(1, '2026-01-15T00:00:00Z')).toBe('2025-12-15T00:00:00.000Z')
  })
  it('does not exist for what no clock ends', () => {
    for (const id of [
      'person',
      'membership',
      'account',
      'decision',
      'progress',
      'completion',
      'certificate',
    ] as const)
      expect(cutoffFor(id, now)).toBeNull()
  })
  it('never goes back while time goes on, so what was kept too long stays so', () => {
    const instant = fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(instant, instant, fc.constantFrom(...retention), (a, b, { keep }) => {
        const [earlier, later] = a < b ? [a, b] : [b, a]
        const [first, second] = [cutoffOf(keep, earlier), cutoffOf(keep, later)]
        if (first && second) expect(first.getTime()).toBeLessThanOrEqual(second.getTime())
      }),
    )
  })
})

describe('the answers of a graded attempt are gone', () => {
  const old = new Date('2025-11-01T00:00:00Z')
  const justNow = new Date('2025-11-24T03:30:00Z')
  const recent = new Date('2026-11-01T00:00:00Z')
  it.each([
    ['there are points but no answers', { answered: 0, score: 7, submittedAt: recent }, true],
    ['a blank one is older than answers are kept', { answered: 0, score: 0, submittedAt: old }, true],
    ['but not when it is as old to the second', { answered: 0, score: 0, submittedAt: justNow }, false],
    ['but not when a blank one was just handed in', { answered: 0, score: 0, submittedAt: recent }, false],
    ['and not while answers are there, however old', { answered: 3, score: 2, submittedAt: old }, false],
  ])('%s', (_when, attempt, gone) => {
    expect(areAnswersGone(attempt, now)).toBe(gone)
  })
})
