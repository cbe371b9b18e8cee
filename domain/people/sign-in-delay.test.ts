import { expect, test } from 'vitest'
import { retryDelayMs } from './sign-in-delay'

test('four wrong passwords cost no waiting', () => {
  expect([0, 1, 4].map(retryDelayMs)).toEqual([0, 0, 0])
})
test('from the fifth on the wait doubles up to 15 minutes', () => {
  expect([5, 6, 7, 40].map(retryDelayMs)).toEqual([5_000, 10_000, 20_000, 900_000])
})
