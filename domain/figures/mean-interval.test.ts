import { expect, test } from 'vitest'
import { randomFrom } from '../quiz/random'
import { meanInterval, tQuantile } from './mean-interval'

const six = { least: 0, most: 6 }
const sumsOf = (values: number[]) => ({
  n: values.length,
  sum: values.reduce((all, value) => all + value, 0),
  squares: values.reduce((all, value) => all + value * value, 0),
})

test.each([
  [5, 2.571],
  [9, 2.262],
  [19, 2.093],
  [29, 2.045],
  [99, 1.984],
  [10_000, 1.96],
])('with %i degrees of freedom Student’s t is %d, as tables print it', (freedom, printed) => {
  expect(Math.abs(tQuantile(freedom) - printed)).toBeLessThan(freedom < 9 ? 0.005 : 0.001)
})
test('the mean stands in the middle of its interval', () => {
  const { mean, low, high } = meanInterval(sumsOf([1, 2, 3, 4, 5, 1, 2, 3, 4, 5]), six)
  expect(mean).toBe(3)
  // Standard deviation 1.4907, standard error 0.4714, times 2.262.
  expect(low).toBeCloseTo(3 - 1.0664, 3)
  expect(high).toBeCloseTo(3 + 1.0664, 3)
})
test('what is the same for all has no width, whatever rounding does', () => {
  expect(meanInterval(sumsOf(Array(10).fill(4)), six)).toEqual({ mean: 4, low: 4, high: 4 })
  expect(meanInterval({ n: 3, sum: 0.3, squares: 0.03 - 1e-9 }, six)).toMatchObject({
    low: 0.3 / 3,
    high: 0.3 / 3,
  })
})
test('an interval ends where no value can lie', () => {
  expect(meanInterval(sumsOf([0, 0, 0, 0, 0, 0, 0, 0, 0, 6]), six).low).toBe(0)
  expect(meanInterval(sumsOf([6, 6, 6, 6, 6, 6, 6, 6, 6, 0]), six).high).toBe(6)
})
test('of a thousand cohorts of ten or of forty the interval holds the true mean of at least 93 in a hundred', () => {
  const random = randomFrom('cohorts')
  for (const size of [10, 40]) {
    // Six claims, each recognised with a chance of three in five.
    const person = () => Array.from({ length: 6 }, random).filter((draw) => draw < 0.6).length
    let held = 0
    for (let cohort = 0; cohort < 1_000; cohort++) {
      const { low, high } = meanInterval(sumsOf(Array.from({ length: size }, person)), six)
      if (low <= 3.6 && 3.6 <= high) held++
    }
    expect(held).toBeGreaterThanOrEqual(930)
    // Nor is it wider than it need be.
    expect(held).toBeLessThanOrEqual(975)
  }
})
