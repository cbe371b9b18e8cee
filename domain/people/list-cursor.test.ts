import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readCursor, writeCursor } from './list-cursor'

test('what was written is read again', () => {
  const part = fc.string({ maxLength: 60 })
  fc.assert(
    fc.property(part, part, part, (given, family, code) => {
      const text = writeCursor([given, family, code])
      fc.pre(text.length <= 600)
      expect(readCursor(text)).toEqual([given, family, code])
    }),
  )
})
test.each([
  undefined,
  ['["a","b","c"]'],
  'not json',
  '["a","b"]',
  '["a","b","c","d"]',
  '["a","b",3]',
  JSON.stringify(['a', 'b', 'c'.repeat(65)]),
  JSON.stringify(['a'.repeat(201), 'b', 'c']),
  JSON.stringify(['a'.repeat(600), 'b', 'c']),
])('%j is no place in a list: it begins at the beginning', (text) => {
  expect(readCursor(text)).toBeNull()
})
test('names of 200 and codes of 64 letters still fit', () => {
  const longest = ['a'.repeat(200), 'b'.repeat(200), 'c'.repeat(64)]
  expect(readCursor(JSON.stringify(longest))).toEqual(longest)
  expect(readCursor(JSON.stringify(['a', 'b'.repeat(201), 'c']))).toBeNull()
})
test('an address of 600 letters is read, a longer one is not', () => {
  const cursor = JSON.stringify(['a', 'b', 'c'])
  expect(readCursor(cursor.padEnd(600))).toEqual(['a', 'b', 'c'])
  expect(readCursor(cursor.padEnd(601))).toBeNull()
})
test('a cursor that holds NUL starts at the beginning', () => {
  expect(readCursor('["a","b","c\\u0000"]')).toBeNull()
  expect(readCursor('["a","b","c"]')).toEqual(['a', 'b', 'c'])
})
