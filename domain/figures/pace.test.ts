import type { Day } from '../time/calendar'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../time/calendar'
import { neededPerDay, outlook, weekBegins, weekDays } from './pace'

const span = { today: '2026-11-24', startsOn: '2026-09-05', dueOn: '2026-12-15' }
const now = { ...span, asked: 440, done: 353, week: 35 }

test('the due day is a day to finish on', () => {
  expect(neededPerDay(87, span)).toBe(4)
  expect(neededPerDay(5, { ...span, today: span.dueOn })).toBe(5)
})
test('nothing is needed when nobody is missing, and no pace helps after the day', () => {
  expect(neededPerDay(0, span)).toBeNull()
  expect(neededPerDay(5, { ...span, today: '2026-12-16' })).toBeNull()
})
test('before the first day the days that are left begin with it', () => {
  expect(neededPerDay(100, { today: '2026-11-24', startsOn: '2026-12-06', dueOn: '2026-12-15' })).toBe(10)
})
test('at this pace all have finished before the due day', () => {
  expect(outlook(now)).toEqual({ kind: 'on_pace', finishesOn: '2026-12-12' })
})
test('at this pace the last finish late, by so many days', () => {
  expect(outlook({ ...now, week: 20 })).toEqual({ kind: 'behind', finishesOn: '2026-12-25', days: 10 })
})
test('from four people a week nothing is foretold', () => {
  expect(outlook({ ...now, week: 4 })).toEqual({ kind: 'too_few' })
  expect(outlook({ ...now, asked: 60, done: 2, week: 1 })).toEqual({ kind: 'too_few' })
})
test('from five people on it is', () => {
  expect(outlook({ ...now, week: 5 })).toEqual({ kind: 'behind', finishesOn: '2027-03-26', days: 101 })
})
test('who finishes on the due day is in time', () => {
  expect(outlook({ ...now, dueOn: '2026-12-12' })).toEqual({ kind: 'on_pace', finishesOn: '2026-12-12' })
  expect(outlook({ ...now, dueOn: '2026-12-11' })).toEqual({
    kind: 'behind',
    finishesOn: '2026-12-12',
    days: 1,
  })
})
test('the last date that is foretold lies half a year ahead', () => {
  expect(outlook({ ...now, asked: 130, done: 0, week: 5 })).toMatchObject({ finishesOn: '2027-05-25' })
  expect(outlook({ ...now, asked: 131, done: 0, week: 5 })).toEqual({ kind: 'far_behind' })
})
test('the first day is the first, and the due day is not overdue', () => {
  expect(outlook({ ...now, startsOn: now.today })).toEqual({ kind: 'too_early' })
  expect(outlook({ ...now, today: now.dueOn })).toMatchObject({ kind: 'behind' })
})
test('a pace that would take more than half a year is called too slow, without a date', () => {
  expect(outlook({ ...now, asked: 5000, week: 20 })).toEqual({ kind: 'far_behind' })
  expect(outlook({ ...now, asked: 5000, week: 20, dueOn: '2031-12-15' })).toMatchObject({ kind: 'on_pace' })
})
test('before a target starts there is no pace, and in its first two days too little of it', () => {
  expect(outlook({ ...now, startsOn: '2027-09-05', dueOn: '2027-12-31' })).toEqual({ kind: 'not_begun' })
  expect(outlook({ ...now, startsOn: '2026-11-23' })).toEqual({ kind: 'too_early' })
})
test('the pace of a target that began in this week is taken over the days since', () => {
  const begun = { ...now, startsOn: '2026-11-22' }
  expect(weekBegins(begun)).toBe('2026-11-22')
  expect(weekBegins(now)).toBe('2026-11-18')
  expect(outlook(begun)).toEqual({ kind: 'on_pace', finishesOn: '2026-12-02' })
})
test('standing still, overdue, done and nobody asked are said as such', () => {
  expect(outlook({ ...now, week: 0 })).toEqual({ kind: 'standstill' })
  expect(outlook({ ...now, today: '2026-12-20' })).toEqual({ kind: 'overdue', days: 5 })
  expect(outlook({ ...now, done: 440, today: '2026-12-20' })).toEqual({ kind: 'done' })
  expect(outlook({ ...now, asked: 0, done: 0 })).toEqual({ kind: 'nobody' })
})
test('a date that is foretold lies after today and the start, and late ones within half a year', () => {
  const days = fc.integer({ min: -400, max: 400 })
  fc.assert(
    fc.property(
      days,
      fc.nat(400),
      fc.nat(5000),
      fc.nat(1),
      fc.nat(500),
      (start, length, asked, part, week) => {
        const startsOn = addDays(span.today, start)
        const done = Math.floor(asked * part)
        const seen = outlook({ ...span, startsOn, dueOn: addDays(startsOn, length), asked, done, week })
        if (!('finishesOn' in seen)) return
        expect(seen.finishesOn > span.today && seen.finishesOn > startsOn).toBe(true)
        if (seen.kind === 'behind') expect(seen.finishesOn <= addDays(span.today, 182)).toBe(true)
      },
    ),
  )
})

test('what is said of a week says how many days it covers: seven, or fewer since the first day of the target', () => {
  const days = (startsOn: Day) => weekDays({ today: '2026-11-24', startsOn })
  expect(days('2026-09-05')).toBe(7)
  expect(days('2026-11-18')).toBe(7)
  expect(days('2026-11-19')).toBe(6)
  expect(days('2026-11-24')).toBe(1)
  expect(days('2026-11-25')).toBe(7)
})
