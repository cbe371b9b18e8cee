import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseDay } from './parse-day'
import { cleanCell, readBirthDate, readCode, readEmail, readName, readStanding, readYesNo } from './read-cell'
import { splitName } from './split-name'

test('a code is text and keeps its leading zeros', () => {
  expect(readCode('00002476')).toEqual({ value: '00002476' })
  expect(readCode('CB0171')).toEqual({ value: 'CB0171' })
})
test('a code that a spreadsheet turned into a number is told apart from a mistyped one', () => {
  expect(readCode('2.02E+11')).toEqual({ fault: 'code_as_number' })
  expect(readCode('1E7')).toEqual({ fault: 'code_as_number' })
  expect(readCode('15 000 001')).toEqual({ fault: 'bad_code' })
  expect(readCode('=1+1')).toEqual({ fault: 'bad_code' })
})
test('a date is day first and must exist', () => {
  expect(parseDay('03/09/2002')).toBe('2002-09-03')
  expect(parseDay('3-9-2002')).toBe('2002-09-03')
  expect(parseDay('29.02.2004')).toBe('2004-02-29')
  for (const wrong of [
    '31/02/2002',
    '29/02/2003',
    '2002-09-03',
    '3/13/2002',
    '3/9/02',
    '3/9-2002',
    '',
    '0/1/2000',
  ])
    expect(parseDay(wrong)).toBeNull()
})
test('every day of four centuries reads back from how people write it', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('1900-01-01'), max: new Date('2299-12-31'), noInvalidDate: true }),
      (date) => {
        const iso = date.toISOString().slice(0, 10)
        expect(parseDay(iso.split('-').reverse().join('/'))).toBe(iso)
      },
    ),
  )
})
test('a birth date lies in the past and not before 1900', () => {
  const read = readBirthDate('2026-11-24')
  expect(read('24/11/2026')).toEqual({ fault: 'date_out_of_range' })
  expect(read('31/12/1899')).toEqual({ fault: 'date_out_of_range' })
  expect(read('23/11/2026')).toEqual({ value: '2026-11-23' })
})
test('text is composed, single-spaced and without invisible characters', () => {
  expect(cleanCell('  Nguyễn\u00a0 Thị\u200b\n Thanh '.normalize('NFD'))).toBe('Nguyễn Thị Thanh')
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(cleanCell(cleanCell(text))).toBe(cleanCell(text))
    }),
  )
})
test('the last word of a name in one piece is the given name', () => {
  expect(splitName('Nguyễn Thị Thanh Phượng')).toEqual({
    familyName: 'Nguyễn Thị Thanh',
    givenName: 'Phượng',
  })
  expect(splitName('Phượng')).toBeNull()
})
test('a name holds letters, never a formula or an address', () => {
  for (const good of ['Nguyễn Thị', 'H’Hen', 'Ý', 'Anh-Thư']) expect(readName(good)).toEqual({ value: good })
  for (const wrong of ['=HYPERLINK("x")', '@sum', '<b>', 'Nam1', '123'])
    expect(readName(wrong)).toEqual({ fault: 'bad_name' })
})
test('answers and states are read with and without diacritics', () => {
  expect(readYesNo('Có')).toEqual({ value: true })
  expect(readYesNo('KHONG')).toEqual({ value: false })
  expect(readYesNo('có lẽ')).toEqual({ fault: 'bad_yes_no' })
  expect(readStanding('Bảo lưu')).toEqual({ value: 'on_leave' })
  expect(readStanding('Đang học')).toEqual({ value: 'active' })
  expect(readStanding('?')).toEqual({ fault: 'bad_status' })
})
test('an e-mail is one address', () => {
  expect(readEmail('a.b@sv.example.edu.vn')).toEqual({ value: 'a.b@sv.example.edu.vn' })
  for (const wrong of ['a@b', 'a b@c.vn', 'a@c.vn; b@c.vn'])
    expect(readEmail(wrong)).toEqual({ fault: 'bad_email' })
})
