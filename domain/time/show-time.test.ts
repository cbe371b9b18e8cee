import { expect, test } from 'vitest'
import { showDay, showHour, showHourFrom, showShortDay, showTime } from './show-time'

const zone = 'Asia/Ho_Chi_Minh'

test('an English date names its month, so that 5 October is not read as 10 May', () => {
  expect(showDay('2026-10-05', 'en')).toBe('5 Oct 2026')
  expect(showDay('2026-10-05', 'vi')).toBe('05/10/2026')
})
test('the year is said when it is not the present one', () => {
  expect(showShortDay('2026-12-15', '2026-11-28', 'en')).toBe('15 Dec')
  expect(showShortDay('2026-12-15', '2026-11-28', 'vi')).toBe('15/12')
  expect(showShortDay('2027-01-05', '2026-11-28', 'en')).toBe('5 Jan 2027')
  expect(showShortDay('2027-01-05', '2026-11-28', 'vi')).toBe('05/01/2027')
})
test("an instant is said in the school's day and hour", () => {
  const at = new Date('2026-12-15T17:42:07Z')
  expect(showTime(at, 'en', zone)).toBe('16 Dec 2026, 00:42:07')
  expect(showTime(at, 'vi', zone)).toBe('00:42:07 16/12/2026')
  expect(showHour(at, zone)).toBe('00:42')
})
test('from when something holds is said to the minute, and is true by then', () => {
  expect(showHourFrom(new Date('2026-12-15T17:42:07Z'), zone)).toBe('00:43')
  expect(showHourFrom(new Date('2026-12-15T17:42:00Z'), zone)).toBe('00:42')
})
