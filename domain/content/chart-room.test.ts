import { expect, test } from 'vitest'
import { axisMarks, axisRoom, CHART_WIDTH, figureWidth, haveRoom } from './chart-room'

test('an axis is marked at both ends and in the middle', () => {
  expect(axisMarks({ axisFrom: 20, axisTo: 36 })).toEqual([20, 28, 36])
})

test('a number takes the room of its digits and of the signs between them', () => {
  expect(figureWidth(8)).toBeCloseTo(8.3)
  expect(figureWidth(98.5)).toBeCloseTo(3 * 8.3 + 4.5)
  expect(figureWidth(12_345)).toBeCloseTo(5 * 8.3 + 4.5)
})

test('the axis leaves room for its longest number, which may be the middle one', () => {
  expect(axisRoom({ axisFrom: 0, axisTo: 100 })).toBeCloseTo(10 + figureWidth(100))
  expect(axisRoom({ axisFrom: 0, axisTo: 12_345 })).toBeCloseTo(10 + figureWidth(6172.5))
})

test('numbers side by side have room as long as each is narrower than its share', () => {
  const of = (count: number, value: number) =>
    haveRoom({ axisFrom: 0, axisTo: 10, values: Array.from({ length: count }, () => ({ value })) })
  const share = (CHART_WIDTH - axisRoom({ axisFrom: 0, axisTo: 10 })) / 8
  expect(share).toBeCloseTo(36.675)
  expect([of(8, 999), of(8, 99.9), of(8, 1000)]).toEqual([true, true, false])
  expect([of(7, 1000), of(6, 1000)]).toEqual([true, true])
  expect(of(2, 123_456)).toBe(true)
})
