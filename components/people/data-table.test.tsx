import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { DataTable } from './data-table'

test('a cell may hold a list: nothing that holds only words stands around it', () => {
  const list = (
    <ul key="units">
      <li>K15</li>
    </ul>
  )
  const html = renderToStaticMarkup(
    <DataTable caption="c" columns={['Đơn vị']} rows={[{ key: 'r', cells: [list] }]} />,
  )
  expect(html).toMatch(/<div[^>]*><ul><li>K15<\/li><\/ul><\/div>/)
  // Whatever opened as words is closed before the list begins.
  const before = html.slice(0, html.indexOf('<ul>'))
  expect(before.split('<span').length).toBe(before.split('</span>').length)
})
