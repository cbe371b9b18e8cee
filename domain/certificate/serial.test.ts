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
test('the eight bytes are written five bits at a time, the last of them first', () => {
  expect(newSerial(Uint8Array.of(0, 0, 0, 0, 0, 0, 0, 1))).toBe('HD-1000-0000-0000')
  expect(newSerial(Uint8Array.of(0, 0, 0, 0, 0, 0, 0, 0x3f))).toBe('HD-Z100-0000-0000')
  expect(newSerial(Uint8Array.of(0x08, 0, 0, 0, 0, 0, 0, 0))).toBe('HD-0000-0000-000G')
})
test('bytes beyond the eighth change nothing', () => {
  fc.assert(
    fc.property(bytes, fc.uint8Array({ minLength: 1, maxLength: 8 }), (random, more) => {
      expect(newSerial(Uint8Array.of(...random, ...more))).toBe(newSerial(random))
    }),
  )
})
test('the letters in front may be left out; inside a serial they belong to it', () => {
  expect(readSerial('7k2m 9qrs t4vw')).toBe('HD-7K2M-9QRS-T4VW')
  expect(readSerial('7K2M-HD9Q-T4VW')).toBe('HD-7K2M-HD9Q-T4VW')
})
test('letters that look like digits are read as digits', () => {
  expect(readSerial('hd-oi1l-0000-0000')).toBe('HD-0111-0000-0000')
})
test.each(['', 'HD-123', "'; DROP TABLE", 'HD-UUUU-UUUU-UUUU', 'HD-7K2M-9QRS-T4VU', 'HD-7K2M-9QRS-T4VW-0'])(
  'anything else is no serial: %j',
  (typed) => {
    expect(readSerial(typed)).toBeNull()
  },
)
