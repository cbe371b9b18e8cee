import fc from 'fast-check'
import { expect, test } from 'vitest'
import { searchText } from './search-text'

test('a name is found without its marks, in any case, with đ as d', () => {
  expect(searchText('  Đặng  Thị Phượng ')).toBe('dang thi phuong')
})
test('several marks on a letter, capitals, tabs and line ends all fold', () => {
  expect(searchText('ẾCH\tỘP\n ĐẸP')).toBe('ech op dep')
  expect(searchText('e\u0302\u0301\u0323')).toBe('e')
})
test('composed and decomposed letters fold alike', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(searchText(text.normalize('NFD'))).toBe(searchText(text.normalize('NFC')))
    }),
  )
})
