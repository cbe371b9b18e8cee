import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { PlannedRow } from '@/domain/import/plan'
import { translator } from '@/messages/translate'
import { PreviewRows } from './preview-rows'
import { UnitLines } from './unit-lines'

const t = translator('vi')
const row = (sort: PlannedRow['sort']): PlannedRow => ({
  row: 2,
  sort,
  code: 'CB1',
  name: 'Lê An',
  changes: [{ fact: 'collaborator', from: 'no', to: 'yes' }],
})
const counts = { left: 0, moved: 0, changed: 0, added: 0, missing: 0 }

test('somebody new was nothing before; of who is known both are shown', () => {
  const show = (sort: 'added' | 'changed') =>
    renderToStaticMarkup(
      <PreviewRows
        t={t}
        lang="vi"
        preview={{ kind: 'staff', rows: [row(sort)], missing: [], counts: { ...counts, [sort]: 1 } }}
      />,
    )
  const both = t('import.from_to', { from: t('import.no'), to: t('import.yes') })
  expect(show('added')).not.toContain(both)
  expect(show('added')).toContain(`>${t('import.yes')}<`)
  expect(show('changed')).toContain(both)
})

test('who no longer sees the people of a moved class, and who does now, are sentences', () => {
  const html = renderToStaticMarkup(
    <UnitLines
      t={t}
      units={[
        {
          event: 'moved',
          kind: 'class',
          name: 'K1',
          parent: 'Khoa Mỏ',
          from: 'Khoa Điện',
          people: 1200,
          like: '',
          lose: ['Lê An', 'Lê Bình'],
          gain: ['Lê Chi'],
        },
      ]}
    />,
  )
  expect(html).toMatch(/theo\. Không còn xem được: Lê An, Lê Bình\.\s+Thêm người xem được: Lê Chi\./)
  expect(html).toContain('(1.200 người)')
})
