import { expect, test } from 'vitest'
import { median, undisturbed } from './median'

test('the middle of an even number of figures lies between two', () => expect(median([4, 1, 3, 2])).toBe(2.5))
test('the middle of an odd number is one of them', () => expect(median([9, 1, 5])).toBe(5))
test('slow moments do not move what the fastest tenth stayed below', () => {
  const times = Array.from({ length: 40 }, (_, i) => 10 + i / 100)
  expect(undisturbed(times)).toBe(undisturbed(times.map((time, i) => (i > 20 ? time * 9 : time))))
})
test('nothing has no middle', () => expect(() => median([])).toThrow())
