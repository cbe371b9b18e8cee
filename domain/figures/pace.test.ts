import { expect, test } from 'vitest'
import { neededPerDay, outlook } from './pace'

const now = { asked: 440, done: 353, week: 35, today: '2026-11-24', dueOn: '2026-12-15' }

test('the due day is a day to finish on', () => {
  expect(neededPerDay(87, '2026-11-24', '2026-12-15')).toBe(4)
  expect(neededPerDay(5, '2026-12-15', '2026-12-15')).toBe(5)
})
test('nothing is needed when nobody is missing, and no pace helps after the day', () => {
  expect(neededPerDay(0, '2026-11-24', '2026-12-15')).toBeNull()
  expect(neededPerDay(5, '2026-12-16', '2026-12-15')).toBeNull()
})
test('at this pace all have finished before the due day', () => {
  expect(outlook(now)).toEqual({ kind: 'on_pace', finishesOn: '2026-12-12' })
})
test('at this pace the last finish late, by so many days', () => {
  expect(outlook({ ...now, week: 20 })).toEqual({ kind: 'behind', finishesOn: '2026-12-25', days: 10 })
})
test('a pace that is not measured is not foretold', () => {
  expect(outlook({ ...now, week: null })).toEqual({ kind: 'unmeasured' })
})
test('standing still, overdue, done and nobody asked are said as such', () => {
  expect(outlook({ ...now, week: 0 })).toEqual({ kind: 'standstill' })
  expect(outlook({ ...now, today: '2026-12-20' })).toEqual({ kind: 'overdue', days: 5 })
  expect(outlook({ ...now, done: 440, today: '2026-12-20' })).toEqual({ kind: 'done' })
  expect(outlook({ ...now, asked: 0, done: 0 })).toEqual({ kind: 'nobody' })
})
