import { expect, test } from 'vitest'
import { backoffMs } from './backoff'

test('the first restart comes at once, later ones ever later, none later than half a minute', () => {
  const waits = Array.from({ length: 20 }, (_, at) => backoffMs(at + 1))
  expect(waits[0]).toBeLessThanOrEqual(100)
  expect(waits).toEqual([...waits].sort((a, b) => a - b))
  expect(Math.max(...waits)).toBe(30_000)
})
