import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldCode, plainLetters } from './fold-code'

test('codes that differ by case, width or look-alike letters are one code', () => {
  for (const same of ['b24dccn001', 'B24DCCN001', 'Ｂ24dccn００1', 'В24DССN001'])
    expect(foldCode(same)).toBe('B24DCCN001')
  expect(foldCode('cntt k24а')).toBe('CNTT K24A')
  expect(foldCode('ÐIỆN K24A')).toBe(foldCode('điện k24a'))
  expect(foldCode('K24–A')).toBe('K24-A')
})
test('Cyrillic and Greek capitals, small letters too, are the Latin ones they look like', () => {
  expect(foldCode('АВЕКМНОРСТУХІЈЅԚԜ')).toBe('ABEKMHOPCTYXIJSQW')
  expect(foldCode('авекмнорстухіјѕ')).toBe('ABEKMHOPCTYXIJS')
  expect(foldCode('ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ')).toBe('ABEZHIKMNOPTYX')
  // What no Latin letter looks like stays.
  expect(foldCode('БДЖ ΓΔΩ')).toBe('БДЖ ΓΔΩ')
})
test('every dash is a hyphen, every Đ the Vietnamese one, and spaces around a code do not belong to it', () => {
  expect(foldCode(' K‐1‑2‒3–4—5−6	')).toBe('K-1-2-3-4-5-6')
  expect(['Ð', 'Ɖ', 'đ', 'ð', 'ɖ'].map(foldCode)).toEqual(Array(5).fill('Đ'))
  expect(foldCode('Điện'.normalize('NFD'))).toBe('ĐIỆN')
})
test('codes that a reader tells apart stay apart', () => {
  const codes = ['24000001', '024000001', 'O24', '024', 'ĐIỆN K24A', 'DIEN K24A', 'K24-A', 'K24A']
  expect(new Set(codes.map(foldCode)).size).toBe(codes.length)
})
test('a folded code folds to itself', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(foldCode(foldCode(text))).toBe(foldCode(text))
    }),
  )
})
test('the first and the last full width sign become ordinary ones, their neighbours stay', () => {
  expect(plainLetters('\uFF01\uFF5E')).toBe('!~')
  expect(plainLetters('\uFF00\uFF5F')).toBe('\uFF00\uFF5F')
  expect(plainLetters('ÐƉðɖ')).toBe('ĐĐđđ')
})
test('eth and full width become the letters that are meant, and nothing else changes', () => {
  expect(plainLetters('Ðặng ðiện Ɖ １２ＡＢ　x')).toBe('Đặng điện Đ 12AB x')
  expect(plainLetters('Đặng Thị Ánh')).toBe('Đặng Thị Ánh')
})
