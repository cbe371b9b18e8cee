import type { CourseManifest } from '@/domain/content/manifest'
import type { MemberKind } from '@/domain/people/member-kind'
import type { PlannedPerson } from './plan-people'
import { TERM_DAYS } from './study'

/** A target over the whole school; days count from today. */
export type PlannedTarget = {
  id: string
  name: string
  nameEn: string
  memberKind: MemberKind
  courses: CourseManifest[]
  startsIn: number
  dueIn: number
}

/**
 * All learners on the public courses, collaborators on the internal ones (due last week: some are late), all
 * staff on the first public ones.
 */
export function planTargets(courses: readonly CourseManifest[], newId: () => string): PlannedTarget[] {
  const open = courses.filter(({ visibility }) => visibility === 'public')
  const internal = courses.filter(({ visibility }) => visibility === 'internal')
  const plans: Omit<PlannedTarget, 'id' | 'startsIn'>[] = [
    {
      name: '100 % người học hoàn thành',
      nameEn: '100% of learners',
      memberKind: 'learner',
      courses: open,
      dueIn: 21,
    },
    {
      name: '100 % cộng tác viên và người quản trị fanpage',
      nameEn: '100% of collaborators and page administrators',
      memberKind: 'collaborator',
      courses: internal,
      dueIn: -7,
    },
    {
      name: '100 % cán bộ, giảng viên, nhân viên',
      nameEn: '100% of staff',
      memberKind: 'staff',
      courses: open.slice(0, 2),
      dueIn: 21,
    },
  ]
  return plans
    .filter((plan) => plan.courses.length > 0)
    .map((plan) => ({ id: newId(), ...plan, startsIn: -TERM_DAYS }))
}

export const askedBy = (target: PlannedTarget, { memberships }: PlannedPerson): boolean =>
  memberships.some(({ kind }) => kind === target.memberKind)

/** The courses that any target asks of a person, in the order they would take them. */
export function coursesFor(person: PlannedPerson, targets: readonly PlannedTarget[]): CourseManifest[] {
  const asked = targets.filter((target) => askedBy(target, person)).flatMap(({ courses }) => courses)
  return [...new Set(asked)]
}
