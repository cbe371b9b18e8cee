import fc from 'fast-check'
import { expect, test } from 'vitest'
import { randomFrom, shuffle } from './random'

const take = (seed: string, count: number): number[] => {
  const random = randomFrom(seed)
  return Array.from({ length: count }, random)
}

// An attempt keeps its seed so that its draw can be shown again: FNV-1a and mulberry32 as published, letter
// by letter.
test('the stream of a seed stays what it has always been', () => {
  const inMillionths = (seed: string) => take(seed, 3).map((number) => Math.floor(number * 1_000_000))
  expect(inMillionths('hai-dang')).toEqual([388_653, 210_515, 426_852])
  expect(inMillionths('Hải Đăng 🙂')).toEqual([937_133, 782_500, 517_779])
  expect(inMillionths('')).toEqual([611_244, 493_524, 774_024])
})
test('every number lies from nought up to, and never at, one', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (seed) => {
      expect(take(seed, 50).filter((number) => number < 0 || number >= 1)).toEqual([])
    }),
  )
})
test('each tenth of the range is met about equally often', () => {
  const met = Array<number>(10).fill(0)
  for (const number of take('even', 20_000))
    met[Math.floor(number * 10)] = (met[Math.floor(number * 10)] ?? 0) + 1
  for (const count of met) expect(Math.abs(count - 2_000)).toBeLessThan(200)
})
test('seeds that differ in one letter give streams of their own', () => {
  const seeds = Array.from({ length: 500 }, (_, n) => `attempt ${n}`)
  expect(new Set(seeds.map((seed) => take(seed, 1)[0])).size).toBe(seeds.length)
})

test('a shuffled list holds the same things, and the list it came from is left as it was', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.string(), (items, seed) => {
      const before = [...items]
      const shuffled = shuffle(items, randomFrom(seed))
      expect(items).toEqual(before)
      expect(shuffled.toSorted((a, b) => a - b)).toEqual(before.toSorted((a, b) => a - b))
    }),
  )
})
test('every order of three comes about equally often', () => {
  const orders = new Map<string, number>()
  const random = randomFrom('orders')
  for (let n = 0; n < 6_000; n++) {
    const order = shuffle(['a', 'b', 'c'], random).join('')
    orders.set(order, (orders.get(order) ?? 0) + 1)
  }
  expect(orders.size).toBe(6)
  for (const count of orders.values()) expect(Math.abs(count - 1_000)).toBeLessThan(150)
})
test('one number is asked for each place but the first', () => {
  for (const [length, asked] of [
    [0, 0],
    [1, 0],
    [2, 1],
    [8, 7],
  ] as const) {
    let count = 0
    shuffle(Array(length).fill(0), () => {
      count++
      return 0.5
    })
    expect(count).toBe(asked)
  }
})
