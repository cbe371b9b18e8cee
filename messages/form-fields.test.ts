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
  const words = { code_taken: { field: 'code', word: 'setup.fault.code_taken' as const } }
  expect(formFields(emptyForm, 'code_taken', t, words).field('code').error).toBe(t('setup.fault.code_taken'))
  expect(formFields(emptyForm, 'password_short', t).field('password').error).toBe(
    t('activate.fault.password_short'),
  )
})
test('what nobody has words for is still said, and an invented reason harms nothing', () => {
  for (const reason of ['odd', '__proto__', 'constructor'])
    expect(formFields(emptyForm, reason, t).summary).toBe(t('field.refused'))
  const odd = { values: {}, issues: { name: 'odd' } }
  expect(formFields(odd, 'invalid_input', t).field('name').error).toBe(t('field.invalid'))
})
