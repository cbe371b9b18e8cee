import { expect, test } from 'vitest'
import { settleState } from './settle-state'

test('who was never asked gets no enrolment', () => {
  expect(settleState(null, 'gone', 'passed')).toBeNull()
})
test('a new enrolment counts what was learned before it', () => {
  expect(settleState(null, 'asked', 'passed')).toBe('passed')
  expect(settleState(null, 'on_leave', 'passed')).toBe('paused')
})
test('leaving ends, also an exemption', () => {
  expect(settleState('passed', 'gone', 'passed')).toBe('ended')
  expect(settleState('exempt', 'gone', 'not_started')).toBe('ended')
})
test('coming back counts what is learned by then', () => {
  expect(settleState('ended', 'asked', 'completed')).toBe('completed')
  expect(settleState('paused', 'asked', 'took_part')).toBe('took_part')
})
test('an exemption outlasts leave and learning', () => {
  expect(settleState('exempt', 'on_leave', 'passed')).toBe('exempt')
  expect(settleState('exempt', 'asked', 'passed')).toBe('exempt')
})
test('who kept it does not fall back to passed, but to less when the rule asks for more', () => {
  expect(settleState('kept', 'asked', 'passed')).toBe('kept')
  expect(settleState('kept', 'asked', 'took_part')).toBe('took_part')
})
