import { expect, test } from 'vitest'
import { Asking, settleState, askingOf } from './settle-state'

const none = { isExempt: false, isPaused: false }

test('a target asks, waits, lets off, or is no longer there', () => {
  expect(Asking.options).toEqual(['asked', 'paused', 'exempt', 'gone'])
})
test('who was never asked gets no enrolment', () => {
  expect(settleState(null, 'gone', 'passed')).toBeNull()
})
test('a new enrolment counts what was learned before it', () => {
  expect(settleState(null, 'asked', 'passed')).toBe('passed')
  expect(settleState(null, 'paused', 'passed')).toBe('paused')
})
test('leaving ends, also an exemption', () => {
  expect(settleState('passed', 'gone', 'passed')).toBe('ended')
  expect(settleState('exempt', 'gone', 'not_started')).toBe('ended')
})
test('coming back counts what is learned by then', () => {
  expect(settleState('ended', 'asked', 'completed')).toBe('completed')
  expect(settleState('paused', 'asked', 'took_part')).toBe('took_part')
})
test('a state is never its own reason: without the decision nobody stays exempt', () => {
  expect(settleState('exempt', 'asked', 'passed')).toBe('passed')
  expect(settleState('ended', 'exempt', 'passed')).toBe('exempt')
})
test('who kept it does not fall back to passed, but to less when the rule asks for more', () => {
  expect(settleState('kept', 'asked', 'passed')).toBe('kept')
  expect(settleState('kept', 'asked', 'took_part')).toBe('took_part')
})
test('gone outweighs a decision, an exemption outweighs leave, a pause is like leave', () => {
  expect(askingOf(false, false, { isExempt: true, isPaused: false })).toBe('gone')
  expect(askingOf(true, true, { isExempt: true, isPaused: false })).toBe('exempt')
  expect([askingOf(true, false, { isExempt: false, isPaused: true }), askingOf(true, true, none)]).toEqual([
    'paused',
    'paused',
  ])
  expect(askingOf(true, false, none)).toBe('asked')
})
