import path from 'node:path'
import { expect, test } from 'vitest'
import { judge } from './budgets'

const root = path.resolve(import.meta.dirname, '../..')

test('a figure outside its budget is not ok, one on its edge is', () => {
  const judged = judge({ lessonPage: { value: 0.89 }, recount: { value: 3 }, drift: { value: 1 } }, root)
  expect(Object.fromEntries(Object.entries(judged).map(([name, { ok }]) => [name, ok]))).toEqual({
    lessonPage: false,
    recount: true,
    drift: false,
  })
})

test('a figure that is no number is not ok', () =>
  expect(judge({ drift: { value: Number.NaN } }, root).drift?.ok).toBe(false))

test('a figure without a budget is a mistake', () =>
  expect(() => judge({ speed: { value: 1 } }, root)).toThrow(/no budget for speed/))
