import { expect, test } from 'vitest'
import { FORM_KEY, formKey } from './form-key'

const form = { [FORM_KEY]: 'a' }

test('the same form with the same words has the same key', () => {
  expect(formKey(form, { name: 'A' })).toBe(formKey({ ...form }, { name: 'A' }))
})
test('other words, or the same words in another form, have another key', () => {
  expect(formKey(form, { name: 'B' })).not.toBe(formKey(form, { name: 'A' }))
  expect(formKey({ [FORM_KEY]: 'b' }, { name: 'A' })).not.toBe(formKey(form, { name: 'A' }))
})
test.each([{}, { [FORM_KEY]: '' }, { [FORM_KEY]: 7 }])('%j is a form without a key', (data) => {
  expect(formKey(data, {})).toBeUndefined()
})
