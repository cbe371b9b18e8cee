import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { emptyForm } from '@/domain/forms/form-state'
import { translator } from '@/messages/translate'
import { decisionName } from '../address'
import { Outcome } from '../outcome'
import { personForms } from './person-forms'

const t = translator('vi')
const annulled = { form: decisionName('annul', 'r1'), failed: 'invalid_input' }

function said(search: Record<string, string>, kept = emptyForm): string {
  const { refused } = personForms(search, kept, [{ id: 'u1' }], t)
  return renderToStaticMarkup(<Outcome t={t} search={search} refused={refused} />)
}

test('a role form that lacks a choice is told to look at its fields, not about reasons and documents', () => {
  const html = said({ form: 'grant', failed: 'invalid_input', role: '', unit: 'u1' })
  expect(html).toContain(t('field.some'))
  expect(html).not.toContain(t('refusal_at.people.invalid_input'))
})
test('a decision whose refusal names its field points there', () => {
  const kept = { values: {}, issues: { reason: 'missing' } }
  expect(said(annulled, kept)).toContain(t('field.some'))
})
test('a decision of which nothing came back is told what every decision needs', () => {
  expect(said(annulled)).toContain(t('refusal_at.people.invalid_input'))
})
test('a form without fields is told the reason alone', () => {
  expect(said({ failed: 'invalid_input' })).toContain(t('refusal.invalid_input'))
  expect(said({ failed: 'last_administrator' })).toContain(t('refusal.last_administrator'))
})
