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
test('a cursor that holds NUL starts at the beginning', () => {
  expect(readCursor('["a","b","c\\u0000"]')).toBeNull()
  expect(readCursor('["a","b","c"]')).toEqual(['a', 'b', 'c'])
})
