import type { Role } from '../access/roles'
import type { RowError } from './import-kind'
import type { PersonFacts } from './list-rows'
import type { GrantReason, Roster, RosterMembership, RosterPerson, RosterUnit } from './roster'

export type RowSort = 'added' | 'changed' | 'moved' | 'unchanged'
export type ChangedFact =
  | 'name'
  | 'birth_date'
  | 'email'
  | 'position'
  | 'standing'
  | 'collaborator'
  | 'role'
  | 'adviser'
  | 'monitor'
  | 'secretary'
/** What a row comes to: where the person or class stood and stands, and which other facts change. */
export type PlannedRow = {
  row: number
  sort: RowSort
  code: string
  name: string
  from: string
  to: string
  facts: ChangedFact[]
}
/** Recorded now and not in the file; only told, never ended. */
export type Missing = { code: string; name: string; unit: string }

export type OpenedMembership = RosterMembership & { personId: string }
export type NewGrant = {
  id: string
  personId: string
  role: Role
  unitId: string
  reason: GrantReason
  membershipId: string | null
}

export type OfPerson = { personId: string; id: string }

/** What applying a list writes. Ids are known here, so that rows can name each other. */
export type Changes = {
  units: RosterUnit[]
  unitMoves: { id: string; parentId: string; path: string }[]
  people: (PersonFacts & { id: string })[]
  personChanges: (PersonFacts & { id: string })[]
  opened: OpenedMembership[]
  closed: OfPerson[]
  granted: NewGrant[]
  revoked: OfPerson[]
}
export type Plan = { rows: PlannedRow[]; missing: Missing[]; errors: RowError[]; changes: Changes }

/** A plan in the making: the roster as it will be after the rows planned so far. */
export class Draft {
  readonly changes: Changes = {
    units: [],
    unitMoves: [],
    people: [],
    personChanges: [],
    opened: [],
    closed: [],
    granted: [],
    revoked: [],
  }
  readonly rows: PlannedRow[] = []
  readonly errors: RowError[] = []
  readonly people: Map<string, RosterPerson>
  readonly unitsByCode: Map<string, RosterUnit>
  readonly unitsById: Map<string, RosterUnit>
  readonly root: RosterUnit
  private readonly peopleByUnit = new Map<string, Set<RosterPerson>>()

  constructor(
    roster: Roster,
    readonly newId: () => string,
    /** Whether who brings the list may give roles. */
    readonly isByAdministrator: boolean,
  ) {
    this.root = roster.root
    // Copies: planning changes them as it goes.
    this.people = new Map(
      roster.people.map((person) => [
        person.code,
        { ...person, memberships: [...person.memberships], grants: [...person.grants] },
      ]),
    )
    this.unitsByCode = new Map(roster.units.map((unit) => [unit.code, { ...unit }]))
    this.unitsById = new Map([...this.unitsByCode.values()].map((unit) => [unit.id, unit]))
    for (const person of this.people.values())
      for (const { unitId } of [...person.memberships, ...person.grants]) this.index(unitId, person)
  }

  private index(unitId: string, person: RosterPerson): void {
    const people = this.peopleByUnit.get(unitId) ?? new Set()
    this.peopleByUnit.set(unitId, people.add(person))
  }

  /** Everybody who has or had anything to do with a unit, as far as the roster was read. */
  peopleOf(unitId: string): RosterPerson[] {
    return [...(this.peopleByUnit.get(unitId) ?? [])]
  }

  addPerson(facts: PersonFacts): RosterPerson {
    const { code, familyName, givenName, birthDate, email } = facts
    const person = { id: this.newId(), code, familyName, givenName, birthDate, email }
    this.changes.people.push(person)
    const known = { ...person, memberships: [], grants: [] }
    this.people.set(code, known)
    return known
  }

  open(person: RosterPerson, facts: Omit<RosterMembership, 'id'>): RosterMembership {
    const membership = { id: this.newId(), ...facts }
    person.memberships.push(membership)
    this.index(membership.unitId, person)
    this.changes.opened.push({ ...membership, personId: person.id })
    return membership
  }

  /** Ends a membership and the roles that came from it; duties of the class list go on under the membership that follows it. */
  close(person: RosterPerson, membership: RosterMembership, successor?: RosterMembership): void {
    person.memberships = person.memberships.filter(({ id }) => id !== membership.id)
    this.changes.closed.push({ personId: person.id, id: membership.id })
    for (const grant of person.grants.filter(({ membershipId }) => membershipId === membership.id)) {
      this.revoke(person, grant.id)
      if (successor && grant.reason === 'class_list')
        this.grant(person, grant.role, grant.unitId, grant.reason, successor.id)
    }
  }

  grant(person: RosterPerson, role: Role, unitId: string, reason: GrantReason, membershipId: string): void {
    const grant = { id: this.newId(), role, unitId, reason, membershipId }
    person.grants.push(grant)
    this.index(unitId, person)
    this.changes.granted.push({ ...grant, personId: person.id })
  }

  revoke(person: RosterPerson, grantId: string): void {
    person.grants = person.grants.filter(({ id }) => id !== grantId)
    this.changes.revoked.push({ personId: person.id, id: grantId })
  }

  /** Replaces one membership by another from today. */
  replace(
    person: RosterPerson,
    membership: RosterMembership,
    facts: Omit<RosterMembership, 'id'>,
  ): RosterMembership {
    const successor = this.open(person, facts)
    this.close(person, membership, successor)
    return successor
  }
}
