import { expect, test } from 'vitest'
import { emptyForm } from '@/domain/forms/form-state'
import { formFields } from './form-fields'
import { translator } from './translate'

const t = translator('en')

test('a form that nobody sent says nothing', () => {
  const { field, summary } = formFields(emptyForm, undefined, t)
  expect(summary).toBeNull()
  expect(field('name')).toEqual({ name: 'name' })
})
test('a fault stands at its field with what was typed, and the focus goes to the first', () => {
  const sent = { values: { code: 'a b', name: '' }, issues: { name: 'missing', code: 'bad_code' } }
  const { field, summary } = formFields(sent, 'invalid_input', t)
  expect(summary).toBe(t('field.some'))
  expect(field('name')).toMatchObject({ error: t('field.missing'), autoFocus: true })
  expect(field('code')).toMatchObject({ defaultValue: 'a b', error: t('import.error.bad_code.hint') })
  expect(field('code').autoFocus).toBeUndefined()
})
test('a refusal that is about one field stands there', () => {
  const own = { owners: { code_taken: 'code' } }
  expect(formFields(emptyForm, 'code_taken', t, own).field('code').error).toBe(t('refusal.code_taken'))
  expect(formFields(emptyForm, 'password_short', t).field('password').error).toBe(t('refusal.password_short'))
})
test('a refusal that is about no field stands above the form, an invented one nowhere', () => {
  expect(formFields(emptyForm, 'changed_meanwhile', t).summary).toBe(t('refusal.changed_meanwhile'))
  for (const reason of ['odd', '__proto__', 'constructor'])
    expect(formFields(emptyForm, reason, t).summary).toBeNull()
  const odd = { values: {}, issues: { name: 'odd' } }
  expect(formFields(odd, 'invalid_input', t).field('name').error).toBe(t('field.invalid'))
})
