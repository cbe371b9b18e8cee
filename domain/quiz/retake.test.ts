import { expect, test } from 'vitest'
import { mayRetake, nextAttemptAt } from './retake'

const at = (minutes: number) => new Date(Date.UTC(2026, 10, 24, 8, minutes))

test('the first attempt never waits', () => {
  expect(mayRetake(at(0), null, 10)).toBe(true)
})
test('a retake waits the full time and may start on its last second', () => {
  expect(mayRetake(at(9), at(0), 10)).toBe(false)
  expect(mayRetake(at(10), at(0), 10)).toBe(true)
})
test('who waits is told from when on, who need not is told nothing', () => {
  expect(nextAttemptAt(at(5), 10)).toEqual(at(15))
  expect(nextAttemptAt(at(5), 0)).toEqual(at(5))
  expect(nextAttemptAt(null, 10)).toBeNull()
})
