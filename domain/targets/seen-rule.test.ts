import { expect, test } from 'vitest'
import { isSeen, seenRule } from './seen-rule'

const form = {
  'kind.learner': 'on',
  'course.cyber-law': 'on',
  unit: '01a1',
  evidence: 'passed',
  due: '2027-05-31',
  since: 'start',
  test_out: 'yes',
  starts: '2026-09-05',
}
const seen = { ...form, seen: seenRule(form) }

test('a rule that was looked at is seen, and so it is after its name was mended', () => {
  expect(isSeen(seen)).toBe(true)
  expect(isSeen({ ...seen, name: 'Năm học mới', accepts_past: 'on' })).toBe(true)
})

test('a form that nobody looked at is not seen', () => {
  expect(isSeen(form)).toBe(false)
  expect(isSeen({ ...form, seen: '' })).toBe(false)
})

test.each([
  ['who is asked', { 'kind.staff': 'on' }],
  ['the unit', { unit: '01a2' }],
  ['a course', { 'course.verification': 'on' }],
  ['the evidence', { evidence: 'completed' }],
  ['the due day', { due: '2027-06-30' }],
  ['from when learning counts', { since: 'any' }],
  ['the six questions', { test_out: 'no' }],
  ['the start', { starts: '2026-10-05' }],
])('after %s was changed it has to be looked at again', (_what, change) => {
  expect(isSeen({ ...seen, ...change })).toBe(false)
})
