import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseDay } from './parse-day'
import {
  readBirthDate,
  readCode,
  readEmail,
  readName,
  readLabel,
  readStatus,
  readStatusDate,
  readYesNo,
} from './read-cell'
import { cleanCell } from './sheet'
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
test.each(['12E12', '2,4e+07', '12.34E+11', '1E10', '24,000', '7.0', '120,00'])(
  '%s was a code once',
  (text) => {
    expect(readCode(text)).toEqual({ fault: 'code_as_number' })
  },
)
test.each([
  '1E',
  'E7',
  'A1E7',
  '1E7B',
  '1E-7',
  '24.01',
  '10.05',
  'K1.0',
  '1.0A',
  'DTC/24-001',
  'CB_01',
  'Đ01',
  'x'.repeat(32),
])('%s is a code', (text) => {
  expect(readCode(text)).toEqual({ value: text })
})
test.each(['', '-12', '.1', '_a', '12 3', 'a,b', 'a@b', 'x'.repeat(33)])('%j is no code', (text) => {
  expect(readCode(text)).toEqual({ fault: 'bad_code' })
})
test('a date in the place of a code or a name is told as one', () => {
  for (const date of ['12/10/2026', '12-Oct']) {
    expect(readCode(date)).toEqual({ fault: 'cell_as_date' })
    expect(readName(date)).toEqual({ fault: 'cell_as_date' })
  }
})
test('a date is day first and must exist', () => {
  expect(parseDay('03/09/2002')).toBe('2002-09-03')
  expect(parseDay('3-9-2002')).toBe('2002-09-03')
  expect(parseDay('29.02.2004')).toBe('2004-02-29')
  for (const same of ['2002-09-03', '03/09/2002 00:00:00', '2002-09-03T00:00:00.000Z', '3 / 9 / 2002'])
    expect(parseDay(same)).toBe('2002-09-03')
  for (const wrong of [
    '2002-02-30',
    '38598',
    '31/02/2002',
    '29/02/2003',
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
  expect(read('1/1/1900')).toEqual({ value: '1900-01-01' })
  expect(read('31/02/2000')).toEqual({ fault: 'bad_date' })
})
test('a status holds from today or a day before', () => {
  const read = readStatusDate('2026-11-24')
  expect(read('24/11/2026')).toEqual({ value: '2026-11-24' })
  expect(read('25/11/2026')).toEqual({ fault: 'date_in_future' })
  expect(read('soon')).toEqual({ fault: 'bad_date' })
})
test('every sign that nobody sees is left out, also inside a word', () => {
  for (const unseen of ['\u200B', '\u200C', '\u200D', '\u2060', '\uFEFF', '\u00AD'])
    expect(cleanCell(`${unseen}Lê${unseen}${unseen} Chi`)).toBe('Lê Chi')
  expect(cleanCell('Ｋ24\u3000Ðiện')).toBe('K24 Điện')
})
test('text is composed, single-spaced and without invisible characters', () => {
  expect(cleanCell('  Nguyễn\u00a0 Thị\u200b\n Thanh '.normalize('NFD'))).toBe('Nguyễn Thị Thanh')
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(cleanCell(cleanCell(text))).toBe(cleanCell(text))
    }),
  )
})
test('the last word of a name in one piece is the given name', () => {
  expect(splitName('Nguyễn Thị Thanh Phượng')).toEqual({
    familyName: 'Nguyễn Thị Thanh',
    givenName: 'Phượng',
  })
  expect(splitName('Suharto')).toEqual({ familyName: '', givenName: 'Suharto' })
})
test('a name holds letters and the apostrophes and dots of any language, never a formula or an address', () => {
  const good = [
    'Nguyễn Thị',
    'H’Hen',
    "O'Brien",
    'Oʼzbek',
    'D`Souza',
    'N´Diaye',
    '’t Hooft',
    'Marcel·lí',
    'Anh-Thư',
    'Ý',
  ]
  for (const name of good) expect(readName(name)).toEqual({ value: name })
  for (const wrong of ['=HYPERLINK("x")', '@sum', '<b>', '123'])
    expect(readName(wrong)).toEqual({ fault: 'bad_name' })
})
test('a name has at most a hundred letters, and all can be printed', () => {
  expect(readName('n'.repeat(100))).toEqual({ value: 'n'.repeat(100) })
  expect(readName('n'.repeat(101))).toEqual({ fault: 'too_long' })
  expect(readName('王小明')).toEqual({ fault: 'not_printable' })
})
test('an accent in the place of an apostrophe is not text read wrongly, and hides none', () => {
  expect(readName('HÂ´Mai')).toEqual({ value: 'HÂ´Mai' })
  expect(readName('HÂ´')).toEqual({ fault: 'text_mojibake' })
  expect(readName('TrÇ´n')).toEqual({ fault: 'text_tcvn3' })
})
test.each(["'Âu", 'ʻIolani', '‘Abd', '`Ali', '´Eva', 'Mary Ann (An)', 'Lê, Chi', 'A. B', 'Ê-ban'])(
  '%s is a name like any other',
  (name) => {
    expect(readName(name)).toEqual({ value: name })
  },
)
test.each(["'1", 'Nam 2', "''An", 'An!', 'An;'])('%s is told', (name) => {
  expect(readName(name)).toEqual({ value: name, note: 'odd_name' })
})
test.each(['', '-An', '`1', '(An)', 'An<b', 'An>', 'a=b', 'an@b', 'An\u0007'])('%j is no name', (name) => {
  expect(readName(name)).toMatchObject({ fault: name.includes('\u0007') ? 'not_printable' : 'bad_name' })
})
test('the name of a class or unit begins with a letter or digit and is as long as it may be', () => {
  const read = readLabel(5)
  for (const label of ['K24 A', '1-A/B', 'Điện', 'a@b=c']) expect(read(label)).toEqual({ value: label })
  for (const wrong of ['', '(K1)', '-K1', 'K<1', 'K>1', 'K\u00071'])
    expect(read(wrong)).toEqual({ fault: 'bad_name' })
  expect(read('K24 AB')).toEqual({ fault: 'too_long' })
})
test('other signs in a name are told and kept', () => {
  for (const odd of ['Nam1', 'Lê "Tí"', 'An/Bình'])
    expect(readName(odd)).toEqual({ value: odd, note: 'odd_name' })
})
test('what a spreadsheet made of a code or a class is told as such', () => {
  for (const code of ['24000001.0', '24000001.00', '24000001,0', '2.4E+07'])
    expect(readCode(code)).toEqual({ fault: 'code_as_number' })
  for (const text of ['12-Oct', 'Oct-12', '12/10/2026', '2026-10-12', '12-Thg10', '1-Jan-26'])
    expect([text, readLabel(64)(text)]).toEqual([text, { fault: 'cell_as_date' }])
  for (const text of ['K12-A', '12A1', 'DL-10', 'May-K24', 'CNTT 10-2024', '10/12'])
    expect([text, readLabel(64)(text)]).toEqual([text, { value: text }])
})
test('names and classes in another encoding are told by its name', () => {
  expect(readName('Lª ThÞ Hoµ')).toEqual({ fault: 'text_tcvn3' })
  expect(readLabel(64)('Khoa Ä\u0090iá»‡n')).toEqual({ fault: 'text_mojibake' })
})
test('answers and states are read with and without diacritics', () => {
  for (const yes of ['Có', 'x', 'Yes', 'TRUE', '1', 'Đúng', '✓', '✔'])
    expect(readYesNo(yes)).toEqual({ value: true })
  for (const no of ['KHONG', 'Không', 'No', 'false', '0', 'Sai'])
    expect(readYesNo(no)).toEqual({ value: false })
  expect(readYesNo('có lẽ')).toEqual({ fault: 'bad_yes_no' })
  expect(readStatus('Bảo lưu')).toEqual({ value: { standing: 'on_leave' } })
  expect(readStatus('Nghỉ hưu')).toEqual({ value: { leaving: 'retired' } })
  expect(readStatus('?')).toEqual({ fault: 'bad_status' })
})
test('an e-mail is one address', () => {
  expect(readEmail('a.b@sv.example.edu.vn')).toEqual({ value: 'a.b@sv.example.edu.vn' })
  for (const wrong of ['a@b', 'a b@c.vn', 'a@c.vn; b@c.vn'])
    expect(readEmail(wrong)).toEqual({ fault: 'bad_email' })
  const longest = `${'a'.repeat(60)}@${'b.'.repeat(95)}vn`
  expect(longest.length).toBe(253)
  expect(readEmail(`c${longest}`)).toEqual({ value: `c${longest}` })
  expect(readEmail(`cc${longest}`)).toEqual({ fault: 'bad_email' })
})

test('a name in letters that no certificate can print is refused, in Latin or in Lao letters it is taken', () => {
  for (const name of ['王小明', 'สมชาย ใจดี', '김민수', 'Nguyễn Văn 王'])
    expect(readName(name)).toEqual({ fault: 'not_printable' })
  for (const name of ['Wang Xiaoming', 'Somchai Jaidee', 'ສົມພອນ', 'Nguyễn Văn Vương'])
    expect(readName(name)).toEqual({ value: name })
})
