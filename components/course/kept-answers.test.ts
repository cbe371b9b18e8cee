import fc from 'fast-check'
import { expect, test } from 'vitest'
import { claimedBy, keep, type KeptAnswer, readKept, seenBy, writeKept } from './kept-answers'

const answer = (exercise: string, owner: string | null, choice = 'a'): KeptAnswer => ({
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
  expect(keep([answer('r1', null, 'a')], answer('r1', null, 'b'))).toEqual([answer('r1', null, 'a')])
})
test('whatever is kept, nobody is given what another person answered', () => {
  const kept = fc.array(
    fc.record({
      course: fc.string(),
      lesson: fc.string(),
      exercise: fc.string(),
      choice: fc.string(),
      owner: fc.constantFrom(null, 'an', 'binh', 'chi'),
    }),
  )
  fc.assert(
    fc.property(kept, (all) => {
      const seen = seenBy(all, 'an')
      expect(seen.every(({ owner }) => owner === 'an' || owner === null)).toBe(true)
      expect(claimedBy(seen, 'an').every(({ owner }) => owner === 'an')).toBe(true)
    }),
  )
})
test('the next page of the window finds what was kept, and nothing once all is recorded', () => {
  const storage = memory()
  writeKept(storage, [answer('r1', 'an'), answer('r2', null)])
  expect(readKept(storage)).toEqual([answer('r1', 'an'), answer('r2', null)])
  writeKept(storage, [])
  expect(storage().size).toBe(0)
})
test('a window that may store nothing, or holds something else, keeps nothing and fails nothing', () => {
  const forbidden = () => {
    throw new Error('forbidden')
  }
  expect(readKept(forbidden)).toEqual([])
  expect(() => writeKept(forbidden, [answer('r1', null)])).not.toThrow()
  expect(readKept(() => ({ getItem: () => '[{"course":1},7,null]' }))).toEqual([])
  expect(readKept(() => ({ getItem: () => 'no JSON' }))).toEqual([])
})
