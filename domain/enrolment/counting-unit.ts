import type { MemberKind } from '@/domain/people/member-kind'
import type { Day } from '@/domain/time/calendar'

/** A current membership that a target's rule asks for. */
export type Belonging = {
  unitId: string
  unitCode: string
  isClass: boolean
  kind: MemberKind
  standing: 'active' | 'on_leave'
  validFrom: Day
}

/** Why this unit and no other counts the person: the figure can be asked. */
export const unitReasons = ['only_unit', 'class_of_learner', 'earliest_membership'] as const
export type UnitReason = (typeof unitReasons)[number]
export type CountingUnit = { unitId: string; reason: UnitReason }

const inClass = ({ kind, isClass }: Belonging): boolean => kind === 'learner' && isClass
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
const before = (a: Belonging, b: Belonging): number =>
  Number(b.standing === 'active') - Number(a.standing === 'active') ||
  Number(inClass(b)) - Number(inClass(a)) ||
  compare(a.validFrom, b.validFrom) ||
  compare(a.unitCode, b.unitCode)

/**
 * The one unit that counts a person: where they are active rather than on leave, a learner in the class,
 * others in the unit they have belonged to longest, then by unit code. Null when nothing is asked of the
 * person. server/enrolments/sync-enrolments.ts says the same in SQL for everyone at once; a property test
 * holds the two equal.
 */
export function countingUnit(belongings: Belonging[]): CountingUnit | null {
  const [first, ...others] = belongings.toSorted(before)
  if (!first) return null
  if (others.every(({ unitId }) => unitId === first.unitId))
    return { unitId: first.unitId, reason: 'only_unit' }
  return { unitId: first.unitId, reason: inClass(first) ? 'class_of_learner' : 'earliest_membership' }
}

/** True when every membership that counts is on leave: the target waits for the person. */
export const isOnLeave = (belongings: Belonging[]): boolean =>
  belongings.length > 0 && belongings.every(({ standing }) => standing === 'on_leave')
