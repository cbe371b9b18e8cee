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

test('three hundred units are one list, one more is too many, in whatever order they come', () => {
  const fitting = [...level(2, 259), ...level(1, 40), ...level(0, 1)]
  expect(offeredUnits(fitting)).toEqual(fitting)
  expect(offeredUnits([...level(2, 260), ...level(1, 40), ...level(0, 1)])).toEqual([
    ...level(1, 40),
    ...level(0, 1),
  ])
})

test('a tree deeper than nine levels is cut by depth, not by spelling', () => {
  const deep = Array.from({ length: 12 }, (_, depth) => level(depth, 30)).flat()
  expect(Math.max(...offeredUnits(deep).map(({ depth }) => depth))).toBe(9)
})

test('who holds more classes than that, and nothing above them, is offered all of them', () => {
  expect(offeredUnits(level(2, 301)).length).toBe(301)
})
