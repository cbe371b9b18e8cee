import fc from 'fast-check'
import { expect, test } from 'vitest'
import { roughDuration } from './rough-duration'

test('minutes up to an hour, then hours and halves', () => {
  expect(roughDuration(44)).toEqual({ unit: 'minutes', n: 44 })
  expect(roughDuration(60)).toEqual({ unit: 'hours', n: 1, hasHalf: false, isUnder: false })
  expect(roughDuration(61)).toEqual({ unit: 'hours', n: 1, hasHalf: false, isUnder: false })
  expect(roughDuration(85)).toEqual({ unit: 'hours', n: 1, hasHalf: true, isUnder: true })
  expect(roughDuration(176)).toEqual({ unit: 'hours', n: 3, hasHalf: false, isUnder: true })
})
test('what is said is never more than a quarter of an hour off', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 6_000 }), (minutes) => {
      const said = roughDuration(minutes)
      const inMinutes = said.unit === 'minutes' ? said.n : said.n * 60 + (said.hasHalf ? 30 : 0)
      expect(Math.abs(inMinutes - minutes)).toBeLessThanOrEqual(15)
    }),
  )
})
