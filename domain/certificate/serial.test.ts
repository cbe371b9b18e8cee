import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newSerial, readSerial } from './serial'

const bytes = fc.uint8Array({ minLength: 8, maxLength: 8 })

test('a serial typed in lower case without hyphens is the same serial', () => {
  fc.assert(
    fc.property(bytes, (random) => {
      const serial = newSerial(random)
      expect(readSerial(serial)).toBe(serial)
      expect(readSerial(serial.toLowerCase().replaceAll('-', ' '))).toBe(serial)
    }),
  )
})
test('letters that look like digits are read as digits', () => {
  expect(readSerial('hd-oi1l-0000-0000')).toBe('HD-0111-0000-0000')
})
test('anything else is no serial', () => {
  expect(['', 'HD-123', "'; DROP TABLE", 'HD-UUUU-UUUU-UUUU'].map(readSerial)).toEqual([
    null,
    null,
    null,
    null,
  ])
})
