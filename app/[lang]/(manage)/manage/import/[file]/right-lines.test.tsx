import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { RightLine } from '@/domain/import/plan'
import { translator } from '@/messages/translate'
import { RightLines } from './right-lines'
import { RowErrors } from './row-errors'

const t = translator('vi')
const line = (row: number, role: RightLine['role']): RightLine => ({
  row,
  event: 'given',
  personId: `p${row}`,
  code: `C${row}`,
  name: 'Lê An',
  role,
  unitId: 'u',
  unit: 'K24',
  why: null,
})
const bodyRows = (html: string): number => html.split('<tr').length - 2

test('of many rights a hundred are shown at once, a rare one among them, and all others person by person below', () => {
  const rights = Array.from({ length: 250 }, (_, row) => line(row, row === 249 ? 'administrator' : 'adviser'))
  const html = renderToStaticMarkup(<RightLines t={t} rights={rights} />)
  expect(html).toContain(t('import.rights.title', { n: 250 }))
  const [atOnce = '', folded = ''] = html.split('<details>')
  expect([bodyRows(atOnce), bodyRows(folded)]).toEqual([100, 150])
  expect(atOnce).toContain('>C249<')
  expect(folded).toContain(t('import.rights.others', { n: 150 }))
  for (const { code } of rights) expect(html).toContain(`>${code}<`)
})
test('a hundred rights are shown whole, and nothing is folded', () => {
  const rights = Array.from({ length: 100 }, (_, row) => line(row, 'adviser'))
  const html = renderToStaticMarkup(<RightLines t={t} rights={rights} />)
  expect(bodyRows(html)).toBe(100)
  expect(html).not.toContain('<details>')
})
test('notes beyond a hundred kinds are counted', () => {
  const notes = Array.from({ length: 103 }, (_, row) => ({
    row,
    column: 'Lớp',
    code: 'odd_name' as const,
    value: `lớp ${row}`,
  }))
  const html = renderToStaticMarkup(
    <RowErrors t={t} preview={{ errors: [], notes, counts: { skipped: 0 } }} />,
  )
  expect(bodyRows(html)).toBe(100)
  expect(html).toContain(t('import.more_in_file', { n: 3 }))
})
