import { foldedName, nameOf } from '../people/person-name'
import { duty } from '../people/positions'
import { searchText } from '../text/search-text'
import type { Field } from './header-words'
import type { Planning } from './planning'
import type { RowErrorCode } from './import-kind'
import type { ClassRow, Named } from './read-list'
import { change, type FactChange } from './plan'
import { offerRole } from './plan-rights'
import type { RosterMembership, RosterPerson, RosterUnit } from './roster'
import { ensureAdviserCollaborates } from './staff-duties'

type LeaderDuty = 'monitor' | 'secretary'

/**
 * Plans a list of classes: under which unit each stands, and its adviser, monitor and Youth Union secretary;
 * whoever held a duty before loses it. This list alone moves a class.
 */
export function planClasses(planning: Planning, rows: readonly ClassRow[]): void {
  const formerAdvisers = new Set<RosterPerson>()
  for (const row of rows) {
    planning.row = row.row
    const found = planning.findClass(row.className, row.unitName)
    if ('fault' in found) {
      planning.faultOf(found.fault)
      continue
    }
    const wrong = dutyFaults(planning, row, found.unit)
    for (const { field, code, value, known } of wrong) planning.fault(field, code, value, known)
    if (wrong.length > 0) continue
    const unit = found.unit ?? planning.addClass(row.className, row.unitName)
    const former = planning.unitName(found.unit?.parentId)
    if (found.isElsewhere) planning.moveUnit(unit, planning.unitNamed(row.unitName))
    const hadDuties = holders(planning, unit, 'adviser').length + leaders(planning, unit).length > 0
    const duties = [
      ...planAdviser(planning, unit, row.adviser, formerAdvisers),
      ...planLeader(planning, unit, 'monitor', row.monitor),
      ...planLeader(planning, unit, 'secretary', row.secretary),
    ]
    if (row.monitor || row.secretary) offerLeading(planning, unit)
    const moves = found.isElsewhere || !found.unit ? change('unit', former, row.unitName) : []
    const isFirst = !found.unit || (!hadDuties && duties.length > 0)
    const sort = found.isElsewhere ? 'moved' : isFirst ? 'added' : duties.length > 0 ? 'changed' : 'unchanged'
    planning.rows.push({
      row: row.row,
      sort,
      code: unit.code,
      name: unit.name,
      changes: [...moves, ...duties],
    })
  }
  for (const person of formerAdvisers) endAdvising(planning, person)
}

type DutyFault = { field: Field; code: RowErrorCode; value: string; known?: string }

function dutyFaults(planning: Planning, row: ClassRow, unit: RosterUnit | null): DutyFault[] {
  return (['adviser', 'monitor', 'secretary'] as const).flatMap((part): DutyFault[] => {
    const named = row[part]
    if (!named) return []
    const person = planning.person(named.code)
    if (!person) return [{ field: `${part}Code`, code: 'unknown_person', value: named.code }]
    // The name is there to catch a wrong code before a stranger gets the class.
    if (named.name && searchText(named.name) !== foldedName(person))
      return [{ field: `${part}Name`, code: 'name_differs', value: named.name, known: nameOf(person) }]
    const isRight =
      part === 'adviser'
        ? person.memberships.some(({ kind }) => kind === 'staff')
        : person.memberships.some(({ kind, unitId }) => kind === 'learner' && unitId === unit?.id)
    const code = part === 'adviser' ? 'not_staff' : 'not_in_class'
    return isRight ? [] : [{ field: `${part}Code`, code, value: named.code, known: nameOf(person) }]
  })
}

/** Who advises a class now, by the class list. */
const holders = (planning: Planning, { id }: RosterUnit, role: 'adviser'): RosterPerson[] =>
  planning
    .peopleOf(id)
    .filter(({ grants }) =>
      grants.some((one) => one.role === role && one.reason === 'class_list' && one.unitId === id),
    )

type Leader = { person: RosterPerson; membership: RosterMembership }
/** Who holds a duty of the class's own; all of them when no duty is named. */
const leaders = (planning: Planning, { id }: RosterUnit, part?: LeaderDuty): Leader[] =>
  planning.peopleOf(id).flatMap((person) =>
    person.memberships
      .filter(({ kind, unitId }) => kind === 'collaborator' && unitId === id)
      .filter(({ position }) =>
        (part ? [duty[part]] : [duty.monitor, duty.secretary]).some((one) => one === position),
      )
      .map((membership) => ({ person, membership })),
  )

const names = (people: readonly RosterPerson[]): string => people.map(nameOf).join(', ')

function planAdviser(
  planning: Planning,
  unit: RosterUnit,
  named: Named,
  former: Set<RosterPerson>,
): FactChange[] {
  const next = named && planning.person(named.code)
  const staff = next?.memberships.find(({ kind }) => kind === 'staff')
  if (!next || !staff) return []
  const current = holders(planning, unit, 'adviser')
  const isGiven = offerRole(
    planning,
    next,
    { role: 'adviser', unit },
    { reason: 'class_list', membershipId: staff.id },
  )
  // A class keeps its adviser until another may follow.
  if (!isGiven) return []
  for (const person of current.filter((one) => one !== next)) {
    for (const grant of person.grants.filter((one) => isAdvising(one) && one.unitId === unit.id))
      planning.revoke(person, grant.id)
    former.add(person)
  }
  ensureAdviserCollaborates(planning, next, staff.unitId)
  return change('adviser', names(current), nameOf(next))
}

const isAdvising = ({ role, reason }: { role: string; reason: string }): boolean =>
  role === 'adviser' && reason === 'class_list'

function planLeader(planning: Planning, unit: RosterUnit, part: LeaderDuty, named: Named): FactChange[] {
  const next = named && planning.person(named.code)
  if (!next) return []
  const current = leaders(planning, unit, part)
  for (const { person, membership } of current.filter(({ person }) => person !== next))
    planning.close(person, membership, { reason: 'duty_ended', from: null })
  if (!current.some(({ person }) => person === next))
    planning.open(next, { unitId: unit.id, kind: 'collaborator', position: duty[part], standing: 'active' })
  return change(part, names(current.map(({ person }) => person)), nameOf(next))
}

/** Whoever leads the class after its duties are settled holds the one role that they give. */
function offerLeading(planning: Planning, unit: RosterUnit): void {
  for (const { person, membership } of leaders(planning, unit)) {
    const from = { reason: 'class_list', membershipId: membership.id } as const
    offerRole(planning, person, { role: 'class_monitor', unit }, from)
  }
}

/** Who advises no class any more is no longer a collaborator on that account. */
function endAdvising(planning: Planning, person: RosterPerson): void {
  if (person.grants.some(isAdvising)) return
  for (const membership of person.memberships.filter(
    ({ kind, position }) => kind === 'collaborator' && position === duty.adviser,
  ))
    planning.close(person, membership, { reason: 'duty_ended', from: null })
}
