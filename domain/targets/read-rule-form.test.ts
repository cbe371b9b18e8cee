import { expect, test } from 'vitest'
import { readsPast, readTargetForm, targetFields } from './read-rule-form'
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
test('an empty name is the fault of its own field, not of the English one that was left out', () => {
  const { error } = NewTarget.safeParse(readTargetForm({ ...form, name: '', name_en: '' }))
  expect(error?.issues.map(({ path }) => path.join('.'))).toEqual(['name'])
})
test('an English name of its own stands beside the Vietnamese one, and is marked when it is too short', () => {
  expect(NewTarget.parse(readTargetForm({ ...form, name_en: 'All learners' })).nameEn).toBe('All learners')
  const { error } = NewTarget.safeParse(readTargetForm({ ...form, name_en: 'A' }))
  expect(error?.issues).toMatchObject([{ path: ['nameEn'], message: 'too_short' }])
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
test.each([
  [{ test_out: 'yes' }, true],
  [{ test_out: 'no' }, false],
  [{ test_out: '' }, undefined],
  [{}, undefined],
])('%j says whether six questions may tick lessons off: %j', (fields, expected) => {
  expect(NewTarget.parse(readTargetForm({ ...form, ...fields })).rule.allowsTestOut).toBe(expected)
})
test('any other word about the six questions is no target', () => {
  expect(NewTarget.safeParse(readTargetForm({ ...form, test_out: 'maybe' })).success).toBe(false)
})
test('what is wrong in a target is shown at the field that filled it', () => {
  const filled = Object.fromEntries(Object.values(targetFields).map((field) => [field, field]))
  const { nameEn, startsOn, rule } = readTargetForm({
    ...filled,
    since: 'day',
    'kind.kind': 'on',
    'course.course': 'on',
  })
  const read = Object.entries({ nameEn, startsOn, ...rule }).map(([name, value]) => [name, String(value)])
  const fields = Object.entries(targetFields).map(([place, field]) => [place.replace('rule.', ''), field])
  expect(Object.fromEntries(fields)).toEqual(Object.fromEntries(read))
})
test('only texts are read, and only what was ticked is chosen', () => {
  const target = readTargetForm({
    name: ['a'],
    starts: 7,
    'kind.learner': '',
    'kind.staff': 'on',
    kindly: 'on',
    xkind: 'on',
  })
  expect(target).toMatchObject({ name: undefined, nameEn: undefined, startsOn: undefined })
  expect(target.rule).toMatchObject({ memberKinds: ['staff'], courseIds: [] })
})
test('an English name and a document stand when they are given', () => {
  const given = { ...form, name_en: 'All learners', document: '12/QĐ' }
  expect(readTargetForm(given)).toMatchObject({ nameEn: 'All learners', document: '12/QĐ' })
})
test.each([
  [{ accepts_past: 'on' }, true],
  [{ accepts_past: '' }, false],
  [{}, false],
])('%j says whether a due day in the past is meant', (fields, expected) => {
  expect(readsPast(fields)).toBe(expected)
  expect(readTargetForm(fields).acceptsPast).toBe(expected)
})
test('a choice that is empty leaves it to the command when learning counts from', () => {
  expect(readTargetForm({ since: '' }).rule.evidenceSince).toBeUndefined()
})
