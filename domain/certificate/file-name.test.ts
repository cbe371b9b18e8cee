import fc from 'fast-check'
import { expect, test } from 'vitest'
import { certificateFileName } from './file-name'

const serial = 'HD-7K2M-9QRS-T4VW'

test('a file says whose it is and for what, in plain letters', () => {
  expect(
    certificateFileName({ holder: 'Đoàn Trung Sơn', title: 'Pháp luật trên không gian mạng', serial }),
  ).toBe('Doan-Trung-Son-Phap-luat-tren-khong-gian-mang-HD-7K2M-9QRS-T4VW.pdf')
})
test('a name in other letters leaves course and serial', () => {
  expect(certificateFileName({ holder: 'ສົມພອນ', title: 'Conduct', serial })).toBe(`Conduct-${serial}.pdf`)
})
test('whatever it is called, the name holds letters, digits and hyphens only and ends with the serial', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (holder, title) => {
      expect(certificateFileName({ holder, title, serial })).toMatch(/^[0-9A-Za-z-]*HD-7K2M-9QRS-T4VW\.pdf$/)
    }),
  )
})
