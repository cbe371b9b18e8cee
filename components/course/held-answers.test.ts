import fc from 'fast-check'
import { expect, test } from 'vitest'
import { claimedBy, hold, type HeldAnswer, readHeld, seenBy, writeHeld } from './held-answers'

const answer = (exercise: string, owner: string | null, choice = 'a'): HeldAnswer => ({
  course: 'verification',
  lesson: '02-lateral-reading',
  exercise,
  choice,
  owner,
})
const memory = () => {
  const items = new Map<string, string>()
  return () => ({
    getItem: (name: string) => items.get(name) ?? null,
    setItem: (name: string, value: string) => void items.set(name, value),
    removeItem: (name: string) => void items.delete(name),
    size: items.size,
  })
}

test('the first answer to a question is the one that is kept', () => {
  expect(hold([answer('r1', null, 'a')], answer('r1', null, 'b'))).toEqual([answer('r1', null, 'a')])
})
test('whatever is held, nobody is given what another person answered', () => {
  const held = fc.array(
    fc.record({
      course: fc.string(),
      lesson: fc.string(),
      exercise: fc.string(),
      choice: fc.string(),
      owner: fc.constantFrom(null, 'an', 'binh', 'chi'),
    }),
  )
  fc.assert(
    fc.property(held, (all) => {
      const seen = seenBy(all, 'an')
      expect(seen.every(({ owner }) => owner === 'an' || owner === null)).toBe(true)
      expect(claimedBy(seen, 'an').every(({ owner }) => owner === 'an')).toBe(true)
    }),
  )
})
test('the next page of the window finds what was held, and nothing once all is recorded', () => {
  const storage = memory()
  writeHeld(storage, [answer('r1', 'an'), answer('r2', null)])
  expect(readHeld(storage)).toEqual([answer('r1', 'an'), answer('r2', null)])
  writeHeld(storage, [])
  expect(storage().size).toBe(0)
})
test('a window that may store nothing, or holds something else, keeps nothing and fails nothing', () => {
  const forbidden = () => {
    throw new Error('forbidden')
  }
  expect(readHeld(forbidden)).toEqual([])
  expect(() => writeHeld(forbidden, [answer('r1', null)])).not.toThrow()
  expect(readHeld(() => ({ getItem: () => '[{"course":1},7,null]' }))).toEqual([])
  expect(readHeld(() => ({ getItem: () => 'no JSON' }))).toEqual([])
})
