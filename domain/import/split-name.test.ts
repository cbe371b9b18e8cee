import fc from 'fast-check'
import { expect, test } from 'vitest'
import { splitName } from './split-name'

test.each([
  ['Nguyễn Thị Thanh Phượng', 'Nguyễn Thị Thanh', 'Phượng'],
  ['Lê Chi', 'Lê', 'Chi'],
  ['Suharto', '', 'Suharto'],
  ['', '', ''],
])('%j is called by its last word', (fullName, familyName, givenName) => {
  expect(splitName(fullName)).toEqual({ familyName, givenName })
})
test('no letter of a name is lost, and the given name is one word', () => {
  const words = fc.array(fc.string({ unit: fc.constantFrom('a', 'ơ', 'Đ', '-'), minLength: 1 }), {
    minLength: 1,
  })
  fc.assert(
    fc.property(words, (parts) => {
      const { familyName, givenName } = splitName(parts.join(' '))
      expect(givenName).toBe(parts.at(-1))
      expect(`${familyName} ${givenName}`.trim()).toBe(parts.join(' '))
    }),
  )
})
