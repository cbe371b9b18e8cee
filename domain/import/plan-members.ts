import { permissionsOf } from '../access/roles'
import type { MemberKind } from '../people/member-kind'
import { foldedName, nameOf, type PersonName } from '../people/person-name'
import type { LeavingReason, Standing, Status } from '../people/status'
import type { Day } from '../time/calendar'
import type { RowErrorCode } from './import-kind'
import { change, type FactChange, type RowSort } from './plan'
import type { Planning } from './planning'
import type { PersonFacts, StaffRow, StudentRow } from './read-list'
import type { RosterMembership, RosterPerson } from './roster'
import { planCollaborator, planRoles } from './staff-duties'

/** Plans a list of students: each stands in one class; who leaves a class leaves its duties too. */
export function planStudents(planning: Planning, rows: readonly StudentRow[]): void {
  const owners = ownersOf(planning)
  for (const row of rows) {
    planning.row = row.row
    if (isDealtWith(planning, row, 'learner', owners)) continue
    const found = planning.findClass(row.className, row.unitName)
    if ('fault' in found) {
      planning.faultOf(found.fault)
      continue
    }
    if (found.unit && found.isElsewhere) {
      const { unit } = found
      planning.fault('unitName', elsewhere(planning, unit.id), row.unitName, planning.unitName(unit.parentId))
      continue
    }
    // Nothing is made for a row that is left out.
    const unit = found.unit ?? planning.addClass(row.className, row.unitName)
    const { person, changes } = planPerson(planning, row, owners)
    const current = person.memberships.find(({ kind }) => kind === 'learner')
    const standing = standingOf(row, current)
    const slot = planSlot(planning, person, { unitId: unit.id, kind: 'learner', position: '', standing })
    changes.push(...change('class', planning.unitName(slot.previous?.unitId), unit.name))
    changes.push(...standingChange(slot, standing))
    if (slot.sort === 'moved') changes.push(...endDuties(planning, person, slot.previous?.unitId))
    const sort = slot.sort === 'unchanged' && changes.length > 0 ? 'changed' : slot.sort
    planning.rows.push({ row: row.row, sort, code: person.code, name: nameOf(person), changes })
  }
}

/** A class this file has made stands where its first row says; one that was there stands where it stood. */
const elsewhere = (planning: Planning, id: string): RowErrorCode =>
  planning.roster.units.some((unit) => unit.id === id) ? 'class_elsewhere' : 'class_in_two_units'

function endDuties(planning: Planning, person: RosterPerson, unitId: string | undefined): FactChange[] {
  const duties = person.memberships.filter((one) => one.unitId === unitId && one.kind === 'collaborator')
  for (const one of duties) planning.close(person, one, { reason: 'moved', from: null })
  return duties.map(({ position }) => ({ fact: 'duty', from: position, to: '' }))
}

/**
 * Plans a list of staff: each in one unit, with the roles of the position, and a collaborator there when the
 * list says so.
 */
export function planStaff(planning: Planning, rows: readonly StaffRow[]): void {
  const owners = ownersOf(planning)
  for (const row of rows) {
    planning.row = row.row
    if (isDealtWith(planning, row, 'staff', owners)) continue
    const unit = planning.unitNamed(row.unitName)
    const { person, changes } = planPerson(planning, row, owners)
    const current = person.memberships.find(({ kind }) => kind === 'staff')
    const position = row.position ?? current?.position ?? ''
    const standing = standingOf(row, current)
    const slot = planSlot(planning, person, { unitId: unit.id, kind: 'staff', position, standing })
    changes.push(...change('unit', planning.unitName(slot.previous?.unitId), unit.name))
    changes.push(...change('position', slot.previous?.position ?? '', position))
    changes.push(...standingChange(slot, standing))
    planRoles(planning, person, slot.membership, unit)
    changes.push(...planCollaborator(planning, person, unit, row.isCollaborator))
    const isTouched = changes.length > 0 || planning.rowOfPerson.get(person.id) === row.row
    const sort = slot.sort === 'unchanged' && isTouched ? 'changed' : slot.sort
    planning.rows.push({ row: row.row, sort, code: person.code, name: nameOf(person), changes })
  }
}

/** Whether a row is at its end: it cannot be about the person it names, or says that they leave. */
function isDealtWith(
  planning: Planning,
  row: StudentRow | StaffRow,
  kind: Exclude<MemberKind, 'collaborator'>,
  owners: Owners,
): boolean {
  const wrong = personFault(planning, row, kind, owners)
  if (wrong) planning.fault(wrong.field, wrong.code, row[wrong.field] ?? '', wrong.known)
  else if (row.status && 'leaving' in row.status) planLeaving(planning, row, kind, row.status.leaving)
  else return false
  return true
}

/** Who has which e-mail, and whose code a code would be if it had lost its zeros. */
type Owners = { emails: Map<string, RosterPerson>; zeroless: Map<string, string> }

function ownersOf({ people }: Planning): Owners {
  const zeroed = people.filter(({ code }) => /^0\d+$/.test(code))
  return {
    emails: new Map(people.flatMap((person) => (person.email ? [[person.email.toLowerCase(), person]] : []))),
    zeroless: new Map(zeroed.map(({ code }) => [code.replace(/^0+/, ''), code])),
  }
}

type PersonFault = { field: 'code' | 'email'; code: RowErrorCode; known?: string }

/**
 * Why a row cannot be about this person: the code is somebody else's, or the e-mail is, or it may not change
 * by this list.
 */
function personFault(
  planning: Planning,
  row: PersonFacts & { status: Status | null },
  kind: MemberKind,
  owners: Owners,
): PersonFault | null {
  const known = planning.person(row.code)
  const whole = known ? undefined : owners.zeroless.get(row.code)
  if (whole) return { field: 'code', code: 'code_lost_zeros', known: whole }
  // Whom a list adds to a kind, or ends, must be the person it names.
  const isLeaving = row.status !== null && 'leaving' in row.status
  if (known && (isLeaving || !isMember(known, kind)) && foldedName(known) !== foldedName(row))
    return { field: 'code', code: 'code_of_other', known: nameOf(known) }
  if (isLeaving) return null
  const owner = row.email ? owners.emails.get(row.email.toLowerCase()) : undefined
  if (owner !== undefined && owner !== known)
    return { field: 'email', code: 'email_repeated', known: owner.code }
  const isNewEmail = known && row.email && row.email !== known.email
  return isNewEmail && !planning.mayGrant(planning.root.path) && isAdministrator(known)
    ? { field: 'email', code: 'email_of_administrator' }
    : null
}

const isMember = ({ memberships }: RosterPerson, kind: MemberKind): boolean =>
  memberships.some((membership) => membership.kind === kind)

/**
 * Where links for a new password go is where an account lies: an office's list must not take an
 * administrator's.
 */
const isAdministrator = ({ grants }: RosterPerson): boolean =>
  grants.some(({ role }) => permissionsOf[role].includes('role.grant'))

/**
 * Ends what somebody who left belonged to as learner or staff, and the duties that go with it: the class's
 * for a learner, all of an employee's. Who is not known, or left before, is left alone: a school's list names
 * them for years.
 */
function planLeaving(
  planning: Planning,
  row: StudentRow | StaffRow,
  kind: Exclude<MemberKind, 'collaborator'>,
  reason: LeavingReason,
): void {
  const person = planning.person(row.code)
  const own = person?.memberships.filter((one) => one.kind === kind) ?? []
  const first = own[0]
  if (!person || !first) {
    planning.rows.push({ row: row.row, sort: 'unchanged', code: row.code, name: nameOf(row), changes: [] })
    return
  }
  const classes = new Set(own.map(({ unitId }) => unitId))
  const staysOn = person.memberships.some((one) => one.kind !== kind && one.kind !== 'collaborator')
  const duties = person.memberships.filter(
    (one) => one.kind === 'collaborator' && (classes.has(one.unitId) || (kind === 'staff' && !staysOn)),
  )
  const from: Day | null = row.statusDate
  for (const membership of [...duties, ...own]) planning.close(person, membership, { reason, from })
  planning.rows.push({
    row: row.row,
    sort: 'left',
    code: person.code,
    name: nameOf(person),
    changes: [
      { fact: kind === 'learner' ? 'class' : 'unit', from: planning.unitName(first.unitId), to: '' },
      { fact: 'left', from: '', to: reason },
      ...(from ? [{ fact: 'left_on' as const, from: '', to: from }] : []),
      ...duties.map(({ position }) => ({ fact: 'duty' as const, from: position, to: '' })),
    ],
  })
}

/** Finds or adds the person of a row, and what of them changes. An empty cell leaves what is known. */
function planPerson(
  planning: Planning,
  row: PersonFacts,
  owners: Owners,
): { person: RosterPerson; changes: FactChange[] } {
  const known = planning.person(row.code)
  const person = known ?? planning.addPerson(row)
  if (row.email) owners.emails.set(row.email.toLowerCase(), person)
  if (!known) return { person, changes: [] }
  const next = {
    familyName: row.familyName,
    givenName: row.givenName,
    birthDate: row.birthDate ?? known.birthDate,
    email: row.email ?? known.email,
  }
  const changes = [
    ...change('name', nameOf(known), nameOf(next)),
    ...change('birth_date', known.birthDate ?? '', next.birthDate ?? ''),
    ...change('email', known.email ?? '', next.email ?? ''),
  ]
  // The same words, divided otherwise between family and given name, are a change too.
  const isSame = changes.length === 0 && known.givenName === next.givenName
  Object.assign(known, next)
  if (!isSame) planning.changes.personChanges.push({ id: known.id, code: known.code, ...next })
  return { person, changes: isSame || changes.length > 0 ? changes : [divided(next)] }
}

const divided = ({ familyName, givenName }: PersonName): FactChange => ({
  fact: 'name',
  from: `${familyName} ${givenName}`,
  to: `${familyName} · ${givenName}`,
})

/** What the list says, else what is recorded; who is new is active. */
const standingOf = ({ status }: { status: Status | null }, current?: RosterMembership): Standing =>
  (status && 'standing' in status ? status.standing : current?.standing) ?? 'active'

const standingChange = ({ previous }: SlotChange, standing: Standing): FactChange[] =>
  previous || standing !== 'active' ? change('standing', previous?.standing ?? '', standing) : []

type SlotChange = { sort: RowSort; membership: RosterMembership; previous: RosterMembership | null }

/**
 * The one membership of its kind that a list keeps for a person: opened, left, or followed by another from
 * today.
 */
function planSlot(planning: Planning, person: RosterPerson, facts: Omit<RosterMembership, 'id'>): SlotChange {
  const [current, ...others] = person.memberships.filter(({ kind }) => kind === facts.kind)
  if (!current) return { sort: 'added', membership: planning.open(person, facts), previous: null }
  const isSame =
    current.unitId === facts.unitId &&
    current.position === facts.position &&
    current.standing === facts.standing
  const membership = isSame ? current : planning.replace(person, current, facts)
  for (const other of others) planning.passOn(person, other, membership)
  if (isSame) return { sort: 'unchanged', membership, previous: current }
  return { sort: current.unitId === facts.unitId ? 'changed' : 'moved', membership, previous: current }
}
