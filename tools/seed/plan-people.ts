import type { Role } from '@/domain/access/roles'
import type { GrantReason } from '@/domain/import/roster'
import type { MemberKind } from '@/domain/people/member-kind'
import { duty, rolesOfPosition } from '@/domain/people/positions'
import type { Day } from '@/domain/time/calendar'
import type { Chance } from './chance'
import type { PlannedUnit } from './plan-units'

export type PlannedMembership = {
  id: string
  unit: PlannedUnit
  kind: MemberKind
  position: string
  validFrom: Day
}
export type PlannedGrant = {
  id: string
  role: Role
  unit: PlannedUnit
  membershipId: string
  reason: GrantReason
}
/** What becomes of someone during the term: most stay. */
export type Fate = 'stays' | 'on_leave' | 'exempt' | 'leaves'
export type PlannedPerson = {
  id: string
  code: string
  familyName: string
  givenName: string
  birthDate: Day | null
  email: string
  activatedAt: number | null
  fate: Fate
  pace: number
  memberships: PlannedMembership[]
  grants: PlannedGrant[]
}

/** Makes the rows that hang on a person; ids carry the time of the first import. */
export class PersonMaker {
  constructor(
    private readonly chance: Chance,
    private readonly at: number,
  ) {}

  join(
    person: PlannedPerson,
    unit: PlannedUnit,
    kind: MemberKind,
    position: string,
    validFrom: Day,
  ): PlannedMembership {
    const membership = { id: this.chance.id(this.at), unit, kind, position, validFrom }
    person.memberships.push(membership)
    return membership
  }

  grant(
    person: PlannedPerson,
    role: Role,
    unit: PlannedUnit,
    reason: PlannedGrant['reason'],
    { id }: PlannedMembership,
  ): void {
    person.grants.push({ id: this.chance.id(this.at), role, unit, membershipId: id, reason })
  }

  /** The roles that a position in the staff list gives. */
  grantPosition(person: PlannedPerson, membership: PlannedMembership, root: PlannedUnit): void {
    for (const { role, over } of rolesOfPosition(membership.position, membership.unit.name))
      this.grant(person, role, over === 'unit' ? membership.unit : root, 'position', membership)
  }

  /** A class leader: a learner who also collaborates in the own class. */
  lead(
    person: PlannedPerson,
    unit: PlannedUnit,
    position: typeof duty.monitor | typeof duty.secretary,
    since: Day,
  ): void {
    this.grant(
      person,
      'class_monitor',
      unit,
      'class_list',
      this.join(person, unit, 'collaborator', position, since),
    )
  }

  /** An adviser of a class: collaborates, once, in the own faculty. */
  advise(person: PlannedPerson, unit: PlannedUnit, since: Day): void {
    const staff = person.memberships.find(({ kind }) => kind === 'staff')
    if (!staff) throw new Error('an adviser belongs to the staff')
    this.grant(person, 'adviser', unit, 'class_list', staff)
    if (!person.memberships.some(({ kind }) => kind === 'collaborator'))
      this.join(person, staff.unit, 'collaborator', duty.adviser, since)
  }
}
