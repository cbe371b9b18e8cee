import { expect, test } from 'vitest'
import { CountedEvidence, NewTarget, TargetRule, TargetWords } from './target-rule'

const rule = {
  memberKinds: ['learner'],
  unitId: '01998000-0000-7000-8000-000000000000',
  courseIds: ['cyber-law'],
  evidence: 'passed',
  dueOn: '2026-12-15',
}
const words = { name: '100 % người học', nameEn: '100 % of learners', startsOn: '2026-09-05' }
type Refused = {
  safeParse: (sent: unknown) => { error?: { issues: { path: PropertyKey[]; message: string }[] } }
}
const faults = (schema: Refused, sent: unknown): string[] =>
  schema.safeParse(sent).error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? []
const places = (schema: Refused, sent: unknown): string[] =>
  schema.safeParse(sent).error?.issues.map(({ path }) => path.join('.')) ?? []

test('a target counts taking part, completing or passing; keeping it up cannot be asked yet', () => {
  expect(CountedEvidence.options).toEqual(['took_part', 'completed', 'passed'])
  expect(places(TargetRule, { ...rule, evidence: 'kept' })).toEqual(['evidence'])
})
test('what is chosen twice counts once', () => {
  const twice = { ...rule, memberKinds: ['staff', 'learner', 'staff'], courseIds: ['a', 'b', 'a'] }
  expect(TargetRule.parse(twice)).toMatchObject({ memberKinds: ['staff', 'learner'], courseIds: ['a', 'b'] })
})
test('a rule asks somebody to do something', () => {
  expect(faults(TargetRule, { ...rule, memberKinds: [] })).toEqual(['memberKinds: none_chosen'])
  expect(faults(TargetRule, { ...rule, courseIds: [] })).toEqual(['courseIds: none_chosen'])
})
test.each([
  ['courseIds', { courseIds: Array.from({ length: 51 }, (_, n) => `c${n}`) }],
  ['courseIds.0', { courseIds: [''] }],
  ['courseIds.0', { courseIds: ['c'.repeat(101)] }],
  ['unitId', { unitId: 'the whole school' }],
  ['dueOn', { dueOn: '15/12/2026' }],
  ['evidenceSince', { evidenceSince: 'yesterday' }],
  ['', { reminders: true }],
])('a rule with a wrong %j is refused there', (place, wrong) => {
  expect(places(TargetRule, { ...rule, ...wrong })).toEqual([place])
})
test('fifty courses with names of a hundred letters are not too many', () => {
  const courseIds = Array.from({ length: 50 }, (_, n) => `${n}`.padStart(100, 'c'))
  expect(TargetRule.parse({ ...rule, courseIds }).courseIds).toEqual(courseIds)
})
test.each([['2026-01-01'], ['start'], [null], [undefined]])(
  'learning may count since %j',
  (evidenceSince) => {
    expect(TargetRule.parse({ ...rule, evidenceSince }).evidenceSince).toBe(evidenceSince)
  },
)

test('a target may rest on no document', () => {
  expect(TargetWords.parse(words).document).toBe('')
})
test('what is written around words is cut off before they are measured', () => {
  const spaced = { ...words, name: ' Ba ', nameEn: '  Now  ', document: '  12/QĐ  ' }
  expect(places(TargetWords, spaced)).toEqual(['name'])
  expect(TargetWords.parse({ ...spaced, name: ' Nay ' })).toMatchObject({
    name: 'Nay',
    nameEn: 'Now',
    document: '12/QĐ',
  })
})
test('a name has at most 160 letters, a document 300', () => {
  const long = { ...words, name: 'n'.repeat(160), nameEn: 'e'.repeat(160), document: 'd'.repeat(300) }
  expect(TargetWords.parse(long)).toEqual(long)
  expect(places(TargetWords, { ...long, name: 'n'.repeat(161) })).toEqual(['name'])
  expect(faults(TargetWords, { ...long, document: 'd'.repeat(301) })).toEqual(['document: too_long'])
})
test('words and a new target hold nothing that they were not asked for', () => {
  expect(places(TargetWords, { ...words, colour: 'red' })).toEqual([''])
  expect(places(NewTarget, { ...words, rule, colour: 'red' })).toEqual([''])
})

test('a target may be due on the day it starts, and not before', () => {
  const due = (dueOn: string) => ({ ...words, rule: { ...rule, dueOn } })
  expect(NewTarget.parse(due('2026-09-05')).acceptsPast).toBe(false)
  expect(faults(NewTarget, due('2026-09-04'))).toEqual(['rule.dueOn: due_before_start'])
})
