import { expect, test } from 'vitest'
import { readTargetForm } from './read-rule-form'
import { NewTarget } from './target-rule'

const form = {
  name: '100 % người học',
  starts: '2026-09-05',
  unit: '01998000-0000-7000-8000-000000000000',
  'kind.learner': 'on',
  'kind.staff': 'on',
  'course.cyber-law': 'on',
  evidence: 'passed',
  due: '2026-12-15',
}

test('a form becomes a target; the English name may be left out', () => {
  const target = NewTarget.parse(readTargetForm(form))
  expect(target).toMatchObject({
    nameEn: '100 % người học',
    document: '',
    rule: { memberKinds: ['learner', 'staff'], courseIds: ['cyber-law'] },
  })
})
test.each([
  { due: '2026-01-01' },
  { evidence: 'kept' },
  { unit: '' },
  { 'kind.guest': 'on' },
  { 'course.cyber-law': '' },
])('%j is no target', (wrong) => {
  expect(NewTarget.safeParse(readTargetForm({ ...form, ...wrong })).success).toBe(false)
})

test.each([
  [{ since: 'start' }, 'start'],
  [{ since: 'any' }, null],
  [{ since: 'day', since_day: '2026-01-01' }, '2026-01-01'],
  [{}, undefined],
])('%j counts since %j', (since, expected) => {
  expect(NewTarget.parse(readTargetForm({ ...form, ...since })).rule.evidenceSince).toBe(expected)
})
test('a day that is chosen and left out is no target', () => {
  expect(NewTarget.safeParse(readTargetForm({ ...form, since: 'day', since_day: '' })).success).toBe(false)
})
