import { expect, test } from 'vitest'
import { isOver, waitAfter } from './next-ask'

test('a site that is away is asked ever more rarely, at last once a minute', () => {
  expect([0, 1, 2, 3, 4, 50].map(waitAfter)).toEqual([4000, 8000, 16000, 32000, 60000, 60000])
})
test('a right that is lost ends the questions; a fault or a busy site does not', () => {
  expect([401, 403, 404].every(isOver)).toBe(true)
  expect([200, 304, 429, 500, 502, 503].some(isOver)).toBe(false)
})
