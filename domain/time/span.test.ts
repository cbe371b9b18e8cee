import { expect, test } from 'vitest'
import { spanOf } from './span'

test.each([
  [0, 'seconds', 1],
  [3_900, 'seconds', 4],
  [119_999, 'seconds', 120],
  [120_000, 'minutes', 2],
  [210_000, 'minutes', 4],
  [7_199_999, 'minutes', 120],
  [7_200_000, 'hours', 2],
  [172_799_999, 'hours', 48],
  [172_800_000, 'days', 2],
  [5.4 * 86_400_000, 'days', 5],
])('%d ms are said in %s: %d', (ms, unit, n) => {
  expect(spanOf(ms)).toEqual({ unit, n })
})
