import { expect, test } from 'vitest'
import { addDays, dateOf, dayIn, dayOf, daysBetween, isLate, weekdayOf } from './calendar'

test('the day is the institution zone’s, whatever the machine’s', () => {
  expect(dayIn(new Date('2026-11-24T17:30:00Z'), 'Asia/Ho_Chi_Minh')).toBe('2026-11-25')
  expect(dayIn(new Date('2026-11-24T17:30:00Z'), 'America/New_York')).toBe('2026-11-24')
})
test('due means the end of that day: late begins the day after', () => {
  expect(isLate('2026-12-15', '2026-12-15')).toBe(false)
  expect(isLate('2026-12-15', '2026-12-16')).toBe(true)
})
test('days are added and counted over months and leap years', () => {
  expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
  expect(daysBetween('2026-11-24', '2026-12-15')).toBe(21)
  expect(daysBetween('2026-12-15', '2026-11-24')).toBe(-21)
})
test('a date column and a day are the same day', () => {
  expect(dayOf(dateOf('2026-12-15'))).toBe('2026-12-15')
})

test('a day falls on its weekday, Sunday first', () => {
  expect(['2026-11-28', '2026-11-29', '2026-12-15'].map(weekdayOf)).toEqual([6, 0, 2])
})
