import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatChange, formatMean, formatNumber, formatPercent } from './format-number'

test('Vietnamese and English write numbers their own way', () => {
  expect([formatNumber(1234, 'vi'), formatNumber(1234, 'en')]).toEqual(['1.234', '1,234'])
  expect([formatPercent(353 / 440, 'vi'), formatPercent(353 / 440, 'en')]).toEqual(['80,2\u00a0%', '80.2%'])
})
test('99.96 % never shows 100 %, and one of ten thousand never shows 0 %', () => {
  expect(formatPercent(0.9996, 'vi')).toBe('99,9\u00a0%')
  expect(formatPercent(0.9996, 'vi', 0)).toBe('99\u00a0%')
  expect(formatPercent(0.0001, 'vi')).toBe('0,1\u00a0%')
})
test('all is 100 % and none is 0 %, without decimals', () => {
  expect([formatPercent(1, 'vi'), formatPercent(0, 'vi')]).toEqual(['100\u00a0%', '0\u00a0%'])
})
test('what is neither all nor none keeps its decimals', () => {
  expect([formatPercent(0.5, 'vi'), formatPercent(0.5, 'en', 0), formatPercent(0.12345, 'en', 2)]).toEqual([
    '50,0\u00a0%',
    '50%',
    '12.35%',
  ])
})
test('no rate is a dash, never NaN', () => {
  expect([formatPercent(null, 'vi'), formatPercent(0 / 0, 'en')]).toEqual(['–', '–'])
})
test('a change carries its sign', () => {
  expect([formatChange(7, 'vi'), formatChange(0, 'vi'), formatChange(-1200, 'en')]).toEqual([
    '+7',
    '0',
    '−1,200',
  ])
})
test('only everyone reads as 100 %', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1_000_000 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.constantFrom(0, 1),
      (asked, part, digits) => {
        const done = Math.floor(asked * part)
        expect(formatPercent(done / asked, 'en', digits) === '100%').toBe(done === asked)
        expect(formatPercent(done / asked, 'en', digits) === '0%').toBe(done === 0)
      },
    ),
  )
})
test('a mean has one decimal, and a sign when it is a change', () => {
  expect([formatMean(4.25, 'vi'), formatMean(4, 'en')]).toEqual(['4,3', '4.0'])
  expect([0.96, -0.96, 0.04, -0.04, 0].map((n) => formatMean(n, 'en', true))).toEqual([
    '+1.0',
    '−1.0',
    '0.0',
    '0.0',
    '0.0',
  ])
  expect(formatMean(-1.5, 'vi')).toBe('−1,5')
})
