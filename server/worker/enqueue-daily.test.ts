import { expect, test } from 'vitest'
import { dueDay } from './enqueue-daily'

const zone = 'Asia/Ho_Chi_Minh'

test('before its local time a daily job is not due, after it until midnight it is', () => {
  expect(dueDay(new Date('2026-11-23T19:14:59Z'), zone, '02:15')).toBeNull() // 02:14 on the 24th
  expect(dueDay(new Date('2026-11-23T19:15:00Z'), zone, '02:15')).toBe('2026-11-24')
  expect(dueDay(new Date('2026-11-24T16:59:00Z'), zone, '02:15')).toBe('2026-11-24') // 23:59
  expect(dueDay(new Date('2026-11-24T17:00:00Z'), zone, '02:15')).toBeNull() // 00:00 on the 25th
})
test('the zone is the institution’s, whatever the machine’s', () => {
  expect(dueDay(new Date('2026-11-24T07:15:00Z'), 'America/New_York', '02:15')).toBe('2026-11-24')
  expect(dueDay(new Date('2026-11-24T07:14:00Z'), 'America/New_York', '02:15')).toBeNull()
})
