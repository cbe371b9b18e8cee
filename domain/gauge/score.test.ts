import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changeOf, judgedOf, leanOf, scoreForm } from './score'

const items = Array.from({ length: 12 }, (_, i) => ({ id: `i${i}`, isTrue: i < 6 }))
const judge = (of: (item: { id: string; isTrue: boolean }) => boolean | undefined) =>
  Object.fromEntries(
    items.flatMap((item) => {
      const held = of(item)
      return held === undefined ? [] : [[item.id, held]]
    }),
  )

test('who judges everything rightly recognises six true and six false claims', () => {
  expect(
    scoreForm(
      items,
      judge(({ isTrue }) => isTrue),
    ),
  ).toEqual({ answered: 12, rightTrue: 6, rightFalse: 6 })
})
test('who holds everything true recognises the true ones alone, who doubts everything the false ones', () => {
  expect(
    scoreForm(
      items,
      judge(() => true),
    ),
  ).toEqual({ answered: 12, rightTrue: 6, rightFalse: 0 })
  expect(
    scoreForm(
      items,
      judge(() => false),
    ),
  ).toEqual({ answered: 12, rightTrue: 0, rightFalse: 6 })
})
test('a blank is not answered, and right in neither way', () => {
  const some = judge(({ id, isTrue }) => (id === 'i0' || id === 'i11' ? undefined : isTrue))
  expect(scoreForm(items, some)).toEqual({ answered: 10, rightTrue: 5, rightFalse: 5 })
  expect(scoreForm(items, {})).toEqual({ answered: 0, rightTrue: 0, rightFalse: 0 })
})
test('what the form does not ask counts for nothing and is not kept', () => {
  const sent = { i0: true, other: true, toString: false }
  expect(scoreForm(items, sent)).toEqual({ answered: 1, rightTrue: 1, rightFalse: 0 })
  expect(judgedOf(items, sent)).toEqual({ i0: true })
  expect(judgedOf([{ id: 'toString', isTrue: true }], {})).toEqual({})
})
test('nobody recognises more than they answered', () => {
  const judged = fc.dictionary(fc.constantFrom(...items.map(({ id }) => id)), fc.boolean())
  fc.assert(
    fc.property(judged, (held) => {
      const { answered, rightTrue, rightFalse } = scoreForm(items, held)
      expect(answered).toBe(Object.keys(held).length)
      expect(rightTrue + rightFalse).toBeLessThanOrEqual(answered)
    }),
  )
})
test.each([
  [6, 4, 'trusts'],
  [6, 5, null],
  [5, 5, null],
  [5, 6, null],
  [4, 6, 'doubts'],
] as const)('%i true and %i false claims recognised: %s', (rightTrue, rightFalse, lean) => {
  expect(leanOf({ answered: 12, rightTrue, rightFalse })).toBe(lean)
})
test('with a blank nothing is said of a lean', () => {
  expect(leanOf({ answered: 11, rightTrue: 1, rightFalse: 6 })).toBeNull()
})
test('a change is what came after less what was before', () => {
  const before = { answered: 12, rightTrue: 5, rightFalse: 2 }
  expect(changeOf(before, { answered: 12, rightTrue: 4, rightFalse: 6 })).toEqual({
    rightTrue: -1,
    rightFalse: 4,
  })
})
