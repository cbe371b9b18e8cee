import { expect, test } from 'vitest'
import { DecisionKind, NewDecision } from './decision'

const person = '0193a5c0-0000-7000-8000-000000000001'
const decision = {
  personId: person,
  targetId: '0193a5c0-0000-7000-8000-000000000002',
  kind: 'exemption',
  reason: 'Đã học ở trường khác',
  approver: 'Lê An',
  validFrom: '2026-11-24',
}
/** Where a decision with these facts is wrong, and why. */
const wrong = (facts: object): string[] =>
  NewDecision.safeParse({ ...decision, ...facts }).error?.issues.map(
    ({ path, message, code }) => `${path.join('.')} ${code === 'custom' ? message : code}`,
  ) ?? []

test('a decision needs a person, a target, a kind, a reason, who took it and from when', () => {
  expect(NewDecision.parse(decision)).toEqual({ ...decision, dueOn: null, document: '', validTo: null })
  for (const field of Object.keys(decision))
    expect(wrong({ [field]: undefined })).toEqual([expect.stringContaining(field)])
})
test('only an extension moves the due day, and it must', () => {
  const kinds = DecisionKind.options
  expect(kinds).toEqual(['extension', 'exemption', 'prior_learning', 'pause'])
  expect(kinds.map((kind) => wrong({ kind, dueOn: '2026-12-24' }))).toEqual([
    [],
    ...Array(3).fill(['dueOn due_of_extension']),
  ])
  expect(kinds.map((kind) => wrong({ kind }))).toEqual([['dueOn due_of_extension'], [], [], []])
})
test('a decision holds at least a day, without an end for good', () => {
  expect(wrong({ validTo: '2026-11-24' })).toEqual([])
  expect(wrong({ validTo: null })).toEqual([])
  expect(wrong({ validTo: '2026-11-23' })).toEqual(['validTo ends_before_start'])
})
test.each([
  ['reason', 3, 500],
  ['approver', 3, 500],
  ['document', 0, 300],
])('%s has %i to %i letters, spaces around it left off', (field, least, most) => {
  expect(NewDecision.parse({ ...decision, [field]: `  ${'a'.repeat(most)} ` })).toMatchObject({
    [field]: 'a'.repeat(most),
  })
  expect(wrong({ [field]: 'a'.repeat(least) })).toEqual([])
  expect(wrong({ [field]: 'a'.repeat(most + 1) })).toEqual([`${field} too_big`])
  expect(wrong({ [field]: `${'a'.repeat(Math.max(0, least - 1))}   ` })).toEqual(
    least > 0 ? [`${field} too_small`] : [],
  )
})
test('what a decision does not know is refused, not dropped', () => {
  expect(wrong({ state: 'passed' })).toEqual([' unrecognized_keys'])
})
