import type { Role } from '../access/roles'
import type { EndReason } from '../people/status'
import { classCode, formerUnitCode, type UnitKind, unitCode, unitKind } from '../people/unit-kind'
import { foldCode } from '../text/fold-code'
import type { Day } from '../time/calendar'
import type { Field } from './header-words'
import type { RowError, RowErrorCode } from './import-kind'
import type { PersonFacts } from './read-list'
import { type Changes, noChanges, type PlannedRow, type RightLine } from './plan'
import type { GrantReason, Roster, RosterGrant, RosterMembership, RosterPerson, RosterUnit } from './roster'
import { headerOf, type Sheet } from './sheet'

/** Whether who brings the list may give roles over the unit with this path. */
export type MayGrant = (unitPath: string) => boolean

/** Who leaves a membership, why, and from which day on (null: from today). */
export type Ending = { reason: EndReason; from: Day | null }

/** The class that a row names and whether it stands under another unit than the row says. */
type FoundClass = { unit: RosterUnit | null; isElsewhere: boolean } | { fault: CellFault }

type CellFault = { field: Field; code: RowErrorCode; value: string; known: string }

/** A plan in the making: the roster as it will be after the rows planned so far. */
export class Planning {
  readonly changes: Changes = noChanges()
  readonly rows: PlannedRow[] = []
  readonly errors: RowError[] = []
  readonly withheld: RightLine[] = []
  /** The line being planned. */
  row = 0
  /** The line that last touched somebody's roles. */
  readonly rowOfPerson = new Map<string, number>()
  readonly people: RosterPerson[] = []
  readonly units = new Map<string, RosterUnit>()
  readonly root: RosterUnit
  private readonly grantsBefore: ReadonlyMap<string, readonly RosterGrant[]>
  private readonly byCode = new Map<string, RosterPerson>()
  private readonly byFoldedCode = new Map<string, RosterPerson>()
  private readonly unitsByCode = new Map<string, RosterUnit>()
  private readonly peopleByUnit = new Map<string, Set<RosterPerson>>()

  constructor(
    readonly roster: Roster,
    private readonly newId: () => string,
    readonly mayGrant: MayGrant,
    private readonly sheet: Sheet,
  ) {
    this.root = roster.root
    this.grantsBefore = new Map(roster.people.map(({ id, grants }) => [id, grants]))
    // Copies: what is planned changes them as it goes.
    for (const unit of roster.units) this.rememberUnit({ ...unit })
    for (const person of roster.people)
      this.remember({ ...person, memberships: [...person.memberships], grants: [...person.grants] })
  }

  /** Leaves the row being planned out, and tells why. */
  fault(field: Field, code: RowErrorCode, value: string, known = ''): void {
    const column = headerOf(this.sheet, field)
    this.errors.push({ row: this.row, column, code, value, ...(known ? { known } : {}) })
  }

  /** The same of a cell that is at fault. */
  faultOf({ field, code, value, known }: CellFault): void {
    this.fault(field, code, value, known)
  }

  private remember(person: RosterPerson): RosterPerson {
    this.people.push(person)
    this.byCode.set(person.code, person)
    const folded = foldCode(person.code)
    if (!this.byFoldedCode.has(folded)) this.byFoldedCode.set(folded, person)
    for (const { unitId } of [...person.memberships, ...person.grants]) this.index(unitId, person)
    return person
  }

  private index(unitId: string, person: RosterPerson): void {
    this.peopleByUnit.set(unitId, (this.peopleByUnit.get(unitId) ?? new Set()).add(person))
  }

  private rememberUnit(unit: RosterUnit): void {
    this.units.set(unit.id, unit)
    const folded = foldCode(unit.code)
    if (!this.unitsByCode.has(folded)) this.unitsByCode.set(folded, unit)
  }

  /** The person with this code, however it is written. */
  person(code: string): RosterPerson | undefined {
    return this.byCode.get(code) ?? this.byFoldedCode.get(foldCode(code))
  }

  unit(code: string): RosterUnit | undefined {
    return this.unitsByCode.get(foldCode(code))
  }

  /** The unit that lists call by this name, also one whose code was made when signs did not count. */
  private unitCalled(name: string): RosterUnit | undefined {
    const code = unitCode(name)
    const former = this.unit(formerUnitCode(name))
    return this.unit(code) ?? (former && unitCode(former.name) === code ? former : undefined)
  }

  unitName(id: string | null | undefined): string {
    return this.units.get(id ?? '')?.name ?? ''
  }

  /** Everybody who has or had anything to do with a unit, as far as the roster was read. */
  peopleOf(unitId: string): RosterPerson[] {
    return [...(this.peopleByUnit.get(unitId) ?? [])]
  }

  /** The faculty, department, centre or union of this name; a new one stands under the institution. */
  unitNamed(name: string): RosterUnit {
    return this.unitCalled(name) ?? this.makeUnit(this.root, unitKind(name), unitCode(name), name)
  }

  /** Why no class can stand under a unit of this name: it is a class itself. */
  private placeFault(unitName: string): CellFault | null {
    const unit = this.unitCalled(unitName)
    return unit?.kind === 'class'
      ? { field: 'unitName', code: 'not_a_unit', value: unitName, known: unit.name }
      : null
  }

  /** Makes and moves nothing. */
  findClass(name: string, unitName: string): FoundClass {
    const fault = this.placeFault(unitName)
    if (fault) return { fault }
    const unit = this.unit(classCode(name))
    // Where the columns of classes and faculties were swapped, a class is called as a faculty is.
    const named = unit ?? this.unitCalled(name)
    if (named && named.kind !== 'class')
      return { fault: { field: 'className', code: 'not_a_class', value: name, known: named.name } }
    if (!unit) return { unit: null, isElsewhere: false }
    return { unit, isElsewhere: unit.parentId !== this.unitCalled(unitName)?.id }
  }

  /** A new class under its faculty, which may be new too. */
  addClass(name: string, unitName: string): RosterUnit {
    return this.makeUnit(this.unitNamed(unitName), 'class', classCode(name), name)
  }

  private makeUnit(parent: RosterUnit, kind: UnitKind, code: string, name: string): RosterUnit {
    const id = this.newId()
    return this.addUnit({ id, parentId: parent.id, kind, code, name, path: `${parent.path}${id}/` })
  }

  addUnit(unit: RosterUnit): RosterUnit {
    this.changes.units.push({ ...unit })
    this.rememberUnit(unit)
    return unit
  }

  moveUnit(unit: RosterUnit, parent: RosterUnit): void {
    unit.parentId = parent.id
    unit.path = `${parent.path}${unit.id}/`
    this.changes.unitMoves.push({ id: unit.id, parentId: parent.id, path: unit.path })
  }

  addPerson({ code, familyName, givenName, birthDate, email }: PersonFacts): RosterPerson {
    const person = { id: this.newId(), code, familyName, givenName, birthDate, email }
    this.changes.people.push(person)
    return this.remember({ ...person, memberships: [], grants: [] })
  }

  open(person: RosterPerson, facts: Omit<RosterMembership, 'id'>): RosterMembership {
    const membership = { id: this.newId(), ...facts }
    person.memberships.push(membership)
    this.index(membership.unitId, person)
    this.changes.opened.push({ ...membership, personId: person.id })
    return membership
  }

  /** Ends a membership and the roles that came from it. */
  close(person: RosterPerson, membership: RosterMembership, { reason, from }: Ending): void {
    person.memberships = person.memberships.filter(({ id }) => id !== membership.id)
    this.changes.closed.push({ personId: person.id, id: membership.id, reason, from })
    for (const { id } of person.grants.filter(({ membershipId }) => membershipId === membership.id))
      this.revoke(person, id)
  }

  /** The roles that somebody held before this list. */
  heldBefore({ id }: RosterPerson): readonly RosterGrant[] {
    return this.grantsBefore.get(id) ?? []
  }

  /** Replaces one membership by another from today. */
  replace(
    person: RosterPerson,
    membership: RosterMembership,
    facts: Omit<RosterMembership, 'id'>,
  ): RosterMembership {
    const successor = this.open(person, facts)
    this.passOn(person, membership, successor)
    return successor
  }

  /** Ends one membership for another; duties of the class list go on under that one. */
  passOn(person: RosterPerson, membership: RosterMembership, successor: RosterMembership): void {
    const duties = person.grants.filter(
      ({ membershipId, reason }) => membershipId === membership.id && reason === 'class_list',
    )
    this.close(person, membership, { reason: 'moved', from: null })
    for (const { role, unitId, reason } of duties) this.grant(person, role, unitId, reason, successor.id)
  }

  grant(person: RosterPerson, role: Role, unitId: string, reason: GrantReason, membershipId: string): void {
    const grant = { id: this.newId(), role, unitId, reason, membershipId }
    person.grants.push(grant)
    this.index(unitId, person)
    this.changes.granted.push({ ...grant, personId: person.id })
    this.rowOfPerson.set(person.id, this.row)
  }

  revoke(person: RosterPerson, grantId: string): void {
    person.grants = person.grants.filter(({ id }) => id !== grantId)
    this.changes.revoked.push({ personId: person.id, id: grantId })
    this.rowOfPerson.set(person.id, this.row)
  }
}
