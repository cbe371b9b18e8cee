import type { Role } from '../access/roles'
import type { MemberKind } from '../people/member-kind'
import type { UnitKind } from '../people/unit-kind'
import type { PersonFacts } from './list-rows'
import type { Standing } from './read-cell'

/** Why a grant stands: the position in the staff list, the class list, or an administrator gave it. */
export type GrantReason = 'position' | 'class_list' | 'given'

export type RosterUnit = {
  id: string
  parentId: string | null
  kind: UnitKind
  code: string
  name: string
  path: string
}
export type RosterMembership = {
  id: string
  unitId: string
  kind: MemberKind
  position: string
  standing: Standing
}
export type RosterGrant = {
  id: string
  role: Role
  unitId: string
  reason: GrantReason
  membershipId: string | null
}
export type RosterPerson = PersonFacts & {
  id: string
  memberships: RosterMembership[]
  grants: RosterGrant[]
}

/** What is recorded now, as far as a list can touch it. */
export type Roster = { root: RosterUnit; units: RosterUnit[]; people: RosterPerson[] }
