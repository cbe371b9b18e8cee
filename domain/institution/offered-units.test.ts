import { expect, test } from 'vitest'
import { offeredUnits } from './offered-units'

const level = (depth: number, count: number) => Array.from({ length: count }, () => ({ depth }))

test('a small school is offered whole', () => {
  const units = [...level(0, 1), ...level(1, 8), ...level(2, 120)]
  expect(offeredUnits(units)).toEqual(units)
})

test('of a large school the levels that fit in one list are offered', () => {
  const units = [...level(0, 1), ...level(1, 82), ...level(2, 2229)]
  expect(offeredUnits(units)).toEqual([...level(0, 1), ...level(1, 82)])
})

test('who holds more classes than that, and nothing above them, is offered all of them', () => {
  expect(offeredUnits(level(2, 301)).length).toBe(301)
})
