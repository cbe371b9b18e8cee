import type { Role } from '../access/roles'
import type { MemberKind } from '../people/member-kind'
import type { Standing } from '../people/status'
import type { UnitKind } from '../people/unit-kind'
import type { PersonFacts } from './read-list'

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
/** How many belong to a unit itself, and who holds a role over it: what moving it would take along. */
export type UnitReach = { unitId: string; members: number; keepers: string[] }

/** What is recorded now, as far as a list can touch it. */
export type Roster = { root: RosterUnit; units: RosterUnit[]; people: RosterPerson[]; reach: UnitReach[] }
