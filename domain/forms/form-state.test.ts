import { expect, test } from 'vitest'
import { formState } from './form-state'

const names = { 'rule.dueOn': 'due', 'rule.memberKinds': 'kind' }

test('what was typed goes back to its field, each with the first thing that is wrong', () => {
  const state = formState(
    { lang: 'vi', back: '/vi/x', name: 'A', due: '2026-01-01' },
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
test.each(['password', 'newPassword', 'setup_secret'])('%s never travels back', (name) => {
  expect(formState({ [name]: 'x' }, []).values).toEqual({})
})
