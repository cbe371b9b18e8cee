import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isPrintable, unprintable } from './printable'

test('Vietnamese, Lao, Khmer and Cyrillic names can be printed', () => {
  for (const name of ['Nguyễn Hoàng Thụy Ánh', 'ສົມພອນ ວົງສາ', 'សុខ សុភា', 'Иванов Иван', 'Ðặng Thị Ánh'])
    expect(unprintable(name), name).toEqual([])
})
test('a Chinese name names the letters that cannot be printed, each once', () => {
  expect(unprintable('王 小明 王')).toEqual(['王', '小', '明'])
})
test('letters written with separate marks are judged as they are printed', () => {
  expect(isPrintable('Nguyễn'.normalize('NFD'))).toBe(true)
})
test('a text can be printed exactly when each of its letters can', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', 'ễ', 'ລ', '王', '明', ' ')), (letters) => {
      expect(isPrintable(letters.join(''))).toBe(!letters.some((letter) => ['王', '明'].includes(letter)))
    }),
  )
})
