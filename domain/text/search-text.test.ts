import fc from 'fast-check'
import { expect, test } from 'vitest'
import { searchText } from './search-text'

test('a name is found without its marks, in any case, with đ as d', () => {
  expect(searchText('  Đặng  Thị Phượng ')).toBe('dang thi phuong')
})
test('composed and decomposed letters fold alike', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(searchText(text.normalize('NFD'))).toBe(searchText(text.normalize('NFC')))
    }),
  )
})
