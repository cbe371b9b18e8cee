import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cutText } from './cut-text'

test('a text is cut before the letter that would be cut in half', () => {
  expect(cutText('ab😀', 3)).toBe('ab')
  expect(cutText('ab😀', 4)).toBe('ab😀')
  expect(cutText('Phượng', 3)).toBe('Phư')
})
test('wherever a text is cut, an address can carry what is left, and nothing else is lost', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.nat(30), (text, most) => {
      const left = cutText(text, most)
      expect(decodeURIComponent(encodeURIComponent(left))).toBe(left)
      expect(text.startsWith(left)).toBe(true)
      expect(left.length).toBeGreaterThanOrEqual(Math.min(text.length, most) - 1)
    }),
  )
})
