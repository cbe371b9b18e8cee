import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csvLine, safeCell } from './safe-cell'

test('a name stays as it is', () => {
  expect(safeCell('Nguyễn Thị Phượng')).toBe('Nguyễn Thị Phượng')
})
test('a sign inside a text is no formula', () => {
  for (const text of ['a=b', 'Anh-Thư', 'an@x.vn', 'A|B', '1+1', 'a\t=b']) expect(safeCell(text)).toBe(text)
})
test.each(['=1+1', '+84', '-1', '@SUM(A1)', '\t=1', '\r=1', '  =1', '＝1'])(
  '%j is no formula any more',
  (text) => {
    expect(safeCell(text)).toBe(`'${text}`)
  },
)
test('no text whatever begins a cell like a formula', () => {
  const dangerous = fc.constantFrom('=', '+', '-', '@', '\t', '\r')
  const text = fc.oneof(
    fc.string(),
    fc.tuple(dangerous, fc.string()).map((parts) => parts.join('')),
  )
  fc.assert(fc.property(text, (raw) => !/^[=+\-@\t\r]/.test(safeCell(raw)) && safeCell(raw).endsWith(raw)))
})
test.each([
  ['Khoa Điện;=1+1', "Khoa Điện;'=1+1\r\n"],
  ['a; -1;b', "a;' -1;b\r\n"],
  ['a;"=1', `"a;'""=1"\r\n`],
  ['a;b', 'a;b\r\n'],
])('%j cut at its semicolons holds no formula', (text, line) => {
  expect(csvLine([text])).toBe(line)
})
test('commas, quotes and line breaks stay inside their cell; numbers are numbers', () => {
  expect(csvLine(['An', '', 0])).toBe('An,,0\r\n')
  expect(csvLine(['a,b', 'say "x"', 'two\nlines', -5, null])).toBe('"a,b","say ""x""","two\nlines",-5,\r\n')
})
