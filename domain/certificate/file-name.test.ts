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
test.each([
  ['đỗ đình Ðức', 'do-dinh-Duc'],
  ['  «Lê An»  ', 'Le-An'],
  ['Lê – & – An', 'Le-An'],
  ['O’Brien 2', 'O-Brien-2'],
])(
  'what is no plain letter or digit becomes one hyphen between words, and none around them: %j',
  (holder, plain) => {
    expect(certificateFileName({ holder, title: '', serial })).toBe(`${plain}-${serial}.pdf`)
  },
)
test('a long name or title is cut after sixty letters, and never at a hyphen', () => {
  const long = 'a'.repeat(80)
  expect(certificateFileName({ holder: long, title: `${'b'.repeat(59)} c`, serial })).toBe(
    `${'a'.repeat(60)}-${'b'.repeat(59)}-${serial}.pdf`,
  )
})
test('whatever it is called, the name holds letters, digits and hyphens only and ends with the serial', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (holder, title) => {
      expect(certificateFileName({ holder, title, serial })).toMatch(/^[0-9A-Za-z-]*HD-7K2M-9QRS-T4VW\.pdf$/)
    }),
  )
})
