import { expect, test } from 'vitest'
import { MemberKind } from './member-kind'

test('somebody belongs to a unit as learner, as staff or as collaborator, and as nothing else', () => {
  const kinds = ['learner', 'staff', 'collaborator']
  expect(kinds.map((kind) => MemberKind.parse(kind))).toEqual(kinds)
  for (const other of ['guest', 'Learner', '', null]) expect(MemberKind.safeParse(other).success).toBe(false)
})
