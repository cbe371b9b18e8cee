import { expect, test } from 'vitest'
import { retryDelayMs, waitsUntil } from './sign-in-delay'

test('four wrong passwords cost no waiting', () => {
  expect([0, 1, 4].map(retryDelayMs)).toEqual([0, 0, 0])
})
test('from the fifth on the wait doubles up to 15 minutes', () => {
  expect([5, 6, 7, 40].map(retryDelayMs)).toEqual([5_000, 10_000, 20_000, 900_000])
})

test('a wait is believed as long as a wait can be: one that was written under a clock ahead locks nobody out', () => {
  const now = new Date('2026-11-24T20:00:00Z')
  const after = (ms: number) => new Date(now.getTime() + ms)
  expect(waitsUntil(after(900_000), now)).toEqual(after(900_000))
  expect(waitsUntil(after(900_001), now)).toBeNull()
  expect(waitsUntil(now, now)).toBeNull()
  expect(waitsUntil(null, now)).toBeNull()
})
