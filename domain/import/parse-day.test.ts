import fc from 'fast-check'
import { expect, test } from 'vitest'
import { looksLikeDate, parseDay } from './parse-day'

test.each([
  '3/9/2002',
  '03/09/2002',
  '3-9-2002',
  '03.09.2002',
  '3 / 9 / 2002',
  '3  /  9  /  2002',
  '3/ 9/ 2002',
  '3 /9 /2002',
  '2002-09-03',
  '2002-9-3',
  '3/9/2002 0:00',
  '3/9/2002 00:00',
  '03/09/2002 00:00:00',
  '2002-09-03T00:00:00Z',
  '2002-09-03T00:00:00.0',
  '2002-09-03T00:00:00.000Z',
])('a date is day first, or as programs write it; midnight does not matter: %s', (text) => {
  expect(parseDay(text)).toBe('2002-09-03')
})
test('day and month may have two digits', () => {
  expect(['13/12/2002', '13-2-2002', '2.12.2002', '2002-12-13'].map(parseDay)).toEqual([
    '2002-12-13',
    '2002-02-13',
    '2002-12-02',
    '2002-12-13',
  ])
})
test.each([
  '',
  '38598',
  '3/9/02',
  '3/9-2002',
  '3.9',
  '103/9/2002',
  'x3/9/2002',
  '3/9/20021',
  '3/9/2002x',
  '003/9/2002',
  '3/009/2002',
  '12002-09-03',
  '2002-09-031',
  '2002-9-3x',
  '2002/09/03',
  '3/9/2002 08:30',
  '3/9/2002 10:00',
  '3/9/2002 00:00:01',
  '3/9 00:00/2002',
  '3/9/2002x00:00',
  '1-3/9/2002',
  '1 3/9/2002',
  '3/8/20021',
  '+012002-09-03',
  '3 x9/2002',
])('anything else is no date: %j', (text) => {
  expect(parseDay(text)).toBeNull()
})
test.each(['31/02/2002', '29/02/2003', '3/13/2002', '0/1/2000', '1/0/2000', '31/04/2026', '2002-02-30'])(
  'a day that no calendar has is no date: %s',
  (text) => {
    expect(parseDay(text)).toBeNull()
  },
)
test('every day of four centuries reads back from how people write it', () => {
  const [min, max] = [new Date('1900-01-01'), new Date('2299-12-31')]
  fc.assert(
    fc.property(fc.date({ min, max, noInvalidDate: true }), fc.constantFrom('/', '-', '.'), (date, sign) => {
      const iso = date.toISOString().slice(0, 10)
      expect(parseDay(iso)).toBe(iso)
      expect(parseDay(iso.split('-').reverse().join(sign))).toBe(iso)
      expect(parseDay(iso.split('-').reverse().map(Number).join(sign))).toBe(iso)
    }),
  )
})

test.each([
  '12/10/2026',
  '2026-10-12',
  '1-Jan',
  '12-Oct',
  'OCT-12',
  'may 5',
  '12 dec',
  '1/jun',
  '1-Jan-26',
  'Feb-1-2026',
  '12-Thg10',
  '12-thg 10',
  '1-Thg1-26',
])('what a spreadsheet shows for a day looks like a date: %s', (text) => {
  expect(looksLikeDate(text)).toBe(true)
})
test.each('jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec'.split('|'))('%s is a month', (month) => {
  expect([looksLikeDate(`7-${month}`), looksLikeDate(`${month}-17`)]).toEqual([true, true])
})
test.each([
  '',
  'K12-A',
  '12A1',
  'DL-10',
  'May-K24',
  'CNTT 10-2024',
  '10/12',
  '12-',
  '-12',
  '123-Oct',
  'x12-Oct',
  '12-Octx',
  'Oct-123',
  '12-Oct-2',
  '12-Oct-20266',
  '12-Thg',
  '12-thg 123',
  '12Oct',
  'Oct12',
])('codes and classes that hold such signs do not: %j', (text) => {
  expect(looksLikeDate(text)).toBe(false)
})
