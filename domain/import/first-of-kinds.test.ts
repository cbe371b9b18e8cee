import fc from 'fast-check'
import { expect, test } from 'vitest'
import { firstOfKinds } from './first-of-kinds'

const kindOf = ([kind = '']: string): string => kind

test('a rare kind at the end is seen, and the order stays', () => {
  expect(firstOfKinds(['a1', 'a2', 'a3', 'a4', 'b1'], kindOf, 3)).toEqual(['a1', 'a2', 'b1'])
})
test('few are seen whole', () => {
  expect(firstOfKinds(['b1', 'a1', 'b2'], kindOf, 3)).toEqual(['b1', 'a1', 'b2'])
})
test('never more than the most, and every kind while there is room', () => {
  const lines = fc.array(fc.constantFrom('a1', 'a2', 'b1', 'c1'))
  fc.assert(
    fc.property(lines, fc.nat(6), (all, most) => {
      const seen = firstOfKinds(all, kindOf, most)
      expect(seen).toHaveLength(Math.min(most, all.length))
      const kinds = new Set(all.map(kindOf))
      expect(new Set(seen.map(kindOf)).size).toBe(Math.min(kinds.size, most))
    }),
  )
})
