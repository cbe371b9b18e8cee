import { expect, test } from 'vitest'
import { translator } from '@/messages/translate'
import { grantForm } from './grant-form'

const t = translator('vi')
const units = [{ id: 'u1' }]

test('a role that does not fit the unit is said at the unit, and both choices stay', () => {
  const asked = { form: 'grant', failed: 'role_elsewhere', role: 'class_monitor', unit: 'u1' }
  const { field } = grantForm(asked, units, t)
  expect(field('role')).toMatchObject({ defaultValue: 'class_monitor', error: undefined })
  expect(field('unit')).toMatchObject({
    defaultValue: 'u1',
    error: t('refusal.role_elsewhere'),
    autoFocus: true,
  })
})
test('a choice that was left out is marked, the other one stays', () => {
  const { field } = grantForm({ form: 'grant', failed: 'invalid_input', role: '', unit: 'u1' }, units, t)
  expect(field('role')).toMatchObject({ error: t('field.none_chosen'), autoFocus: true })
  expect(field('unit')).toMatchObject({ defaultValue: 'u1', error: undefined })
})
test('the refusal of another form marks nothing here', () => {
  const { field, summary } = grantForm({ form: 'annul-r1', failed: 'invalid_input' }, units, t)
  expect(field('role')).toMatchObject({ error: undefined })
  expect(summary).toBeNull()
})
