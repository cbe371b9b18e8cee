import fc from 'fast-check'
import { expect, test } from 'vitest'
import { columnName, sheetRow, xmlText } from './sheet-xml'

test('columns are named as spreadsheets name them', () => {
  expect([0, 25, 26, 51, 52, 701, 702].map(columnName)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA'])
})

test('a row holds numbers as numbers, texts as texts and nothing for nothing', () => {
  expect(sheetRow(['An & <Bình>', 4.5, null, '', '=1+1'], 3)).toBe(
    '<row r="3"><c r="A3" t="inlineStr"><is><t xml:space="preserve">An &amp; &lt;Bình&gt;</t></is></c>' +
      `<c r="B3"><v>4.5</v></c><c r="E3" t="inlineStr"><is><t xml:space="preserve">'=1+1</t></is></c></row>`,
  )
})

test('signs that XML reads are written as it writes them', () => {
  expect(xmlText(`<a href="x">'&'</a>`)).toBe(`&lt;a href=&quot;x&quot;&gt;'&amp;'&lt;/a&gt;`)
})

test('what XML cannot hold is written as workbooks write it', () => {
  expect(xmlText('a\0b\rc\td\ne')).toBe('a_x0000_b_x000D_c\td\ne')
  expect(xmlText('_x0041_ _x _xyz_')).toBe('_x005F_x0041_ _x _xyz_')
})

test('whatever the text, its XML has no sign that ends a cell', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.nat(127), fc.nat(0xffff))), (units) => {
      const text = String.fromCharCode(...units)
      const written = xmlText(text)
      const back = written
        .replace(
          /&(amp|lt|gt|quot);/g,
          (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"' })[name] ?? '',
        )
        .replace(/_x([0-9A-F]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
      return back === text && !/[<>"]|&(?!(amp|lt|gt|quot);)/.test(written)
    }),
  )
})
