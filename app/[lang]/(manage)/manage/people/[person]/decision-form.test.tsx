import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { formNamed } from '@/messages/form-fields'
import { translator } from '@/messages/translate'
import { decisionName } from '../address'
import { DecisionForm } from './decision-form'

const t = translator('vi')
const kept = { values: { document: 'QĐ 12/2026', reason: '' }, issues: { reason: 'missing' } }

function paint(runId: string): string {
  const search = { form: decisionName('annul', 'r1'), failed: 'invalid_input' }
  return renderToStaticMarkup(
    <DecisionForm
      action="annul"
      label="Hủy"
      lang="vi"
      back="/vi/manage/people/p"
      sent={{ personId: 'p', runId }}
      refused={formNamed(search, kept, t)}
      asked={[
        { name: 'document', label: 'Số quyết định', minLength: 3, maxLength: 200 },
        { name: 'reason', label: 'Lý do', minLength: 5, maxLength: 500 },
      ]}
    />,
  )
}

test('a refused annulment stays open with the document that was typed, and says at the reason what it lacks', () => {
  const html = paint('r1')
  expect(html).toMatch(/<details open="">/)
  expect(html).toMatch(/<input[^>]*name="document" value="QĐ 12\/2026"/)
  expect(html).toMatch(/<input[^>]*autofocus=""[^>]*aria-invalid="true"[^>]*name="reason"/i)
  expect(html).toContain(t('field.missing'))
})
test('the same decision about another pass stays closed and empty', () => {
  const html = paint('r2')
  expect(html).not.toMatch(/<details open/)
  expect(html).not.toContain('QĐ 12/2026')
})
