import { expect, test } from 'vitest'
import { emptyForm, FormState, formState } from './form-state'

const names = { 'rule.dueOn': 'due', 'rule.memberKinds': 'kind' }

test('what was typed goes back to its field, each with the first thing that is wrong', () => {
  const state = formState(
    { lang: 'vi', back: '/vi/x', idempotencyKey: 'k', name: 'A', due: '2026-01-01' },
    [
      { path: 'rule.dueOn', message: 'due_before_start' },
      { path: 'rule.dueOn', message: 'Invalid input' },
      { path: 'name', message: 'Too small: expected string to have >=3 characters' },
    ],
    names,
  )
  expect(state).toEqual({
    values: { name: 'A', due: '2026-01-01' },
    issues: { due: 'due_before_start', name: 'invalid' },
  })
})
test('wrong fields stay in their order: the focus goes to the first', () => {
  const wrong = ['name', 'rule.dueOn', 'name'].map((path) => ({ path, message: 'missing' }))
  expect(Object.keys(formState({}, wrong, names).issues)).toEqual(['name', 'due'])
})
test('what is wrong inside a list stands at the list', () => {
  expect(formState({}, [{ path: 'rule.memberKinds.0', message: 'Invalid input' }], names).issues).toEqual({
    kind: 'invalid',
  })
})
test('codes stay, words of a schema do not, in whatever letters', () => {
  const issues = ['too_short', 'required', 'too short', 'Required', 'too_Short', '_short', ''].map(
    (message, at) => ({
      path: `f${at}`,
      message,
    }),
  )
  expect(Object.values(formState({}, issues).issues)).toEqual([
    'too_short',
    'required',
    ...Array(5).fill('invalid'),
  ])
})
test.each(['lang', 'back', 'next'])('%s steers the form and was not typed', (name) => {
  expect(formState({ [name]: 'x', name: 'A' }, []).values).toEqual({ name: 'A' })
})
test('only texts were typed: no file, number or list', () => {
  expect(formState({ file: new Blob(), n: 5, list: ['a'], none: undefined, text: '' }, []).values).toEqual({
    text: '',
  })
})
test('what travels back is read again; what is no form is refused', () => {
  const state = formState({ name: 'A' }, [{ path: 'name', message: 'too_short' }])
  expect(FormState.parse(JSON.parse(JSON.stringify(state)))).toEqual(state)
  expect(FormState.parse(emptyForm)).toEqual(formState({}, []))
  for (const wrong of [{}, { values: {} }, { values: { a: 1 }, issues: {} }, 'x'])
    expect(FormState.safeParse(wrong).success).toBe(false)
})
test.each(['password', 'newPassword', 'setup_secret'])('%s never travels back', (name) => {
  expect(formState({ [name]: 'x' }, []).values).toEqual({})
})
