import { duty } from '../people/positions'
import { searchText } from '../text/search-text'
import type { Field } from './columns'
import type { Draft } from './draft'
import type { RowErrorCode } from './import-kind'
import type { ClassRow, Named } from './list-rows'
import type { FactChange } from './plan'
import { change, foldedName, nameOf } from './plan-person'
import { offerRole } from './plan-rights'
import { ensureAdviserCollaborates } from './plan-staff'
import type { Fault } from './plan-students'
import { addClass, findClass, planUnit } from './plan-units'
import type { RosterMembership, RosterPerson, RosterUnit } from './roster'

type LeaderDuty = 'monitor' | 'secretary'

/**
 * Plans a list of classes: under which unit each stands, and its adviser, monitor and Youth Union secretary; whoever held a
 * duty before loses it. This list alone moves a class.
 */
export function planClasses(draft: Draft, rows: readonly ClassRow[], fault: Fault): void {
  const formerAdvisers = new Set<RosterPerson>()
  for (const row of rows) {
    draft.row = row.row
    const place = findClass(draft, row.className, row.unitName)
    if ('fault' in place) {
      fault(row.row, 'className', place.fault.code, row.className, place.fault.known)
      continue
    }
    const wrong = dutyFaults(draft, row, place.unit)
    for (const { field, code, value, known } of wrong) fault(row.row, field, code, value, known)
    if (wrong.length > 0) continue
    const unit = place.unit ?? addClass(draft, row.className, row.unitName)
    const former = draft.unitName(place.unit?.parentId)
    if (place.isElsewhere) draft.moveUnit(unit, planUnit(draft, row.unitName))
    const hadDuties = holders(draft, unit, 'adviser').length + leaders(draft, unit).length > 0
    const duties = [
      ...planAdviser(draft, unit, row.adviser, formerAdvisers),
      ...planLeader(draft, unit, 'monitor', row.monitor),
      ...planLeader(draft, unit, 'secretary', row.secretary),
    ]
    if (row.monitor || row.secretary) offerLeading(draft, unit)
    const moves = place.isElsewhere || !place.unit ? change('unit', former, row.unitName) : []
    const isFirst = !place.unit || (!hadDuties && duties.length > 0)
    const sort = place.isElsewhere ? 'moved' : isFirst ? 'added' : duties.length > 0 ? 'changed' : 'unchanged'
    draft.rows.push({ row: row.row, sort, code: unit.code, name: unit.name, changes: [...moves, ...duties] })
  }
  for (const person of formerAdvisers) endAdvising(draft, person)
}

type DutyFault = { field: Field; code: RowErrorCode; value: string; known?: string }

function dutyFaults(draft: Draft, row: ClassRow, unit: RosterUnit | null): DutyFault[] {
  return (['adviser', 'monitor', 'secretary'] as const).flatMap((part): DutyFault[] => {
    const named = row[part]
    if (!named) return []
    const person = draft.person(named.code)
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
const holders = (draft: Draft, { id }: RosterUnit, role: 'adviser'): RosterPerson[] =>
  draft
    .peopleOf(id)
    .filter(({ grants }) =>
      grants.some((one) => one.role === role && one.reason === 'class_list' && one.unitId === id),
    )

type Leader = { person: RosterPerson; membership: RosterMembership }
/** Who holds a duty of the class's own; all of them when no duty is named. */
const leaders = (draft: Draft, { id }: RosterUnit, part?: LeaderDuty): Leader[] =>
  draft.peopleOf(id).flatMap((person) =>
    person.memberships
      .filter(({ kind, unitId }) => kind === 'collaborator' && unitId === id)
      .filter(({ position }) =>
        (part ? [duty[part]] : [duty.monitor, duty.secretary]).some((one) => one === position),
      )
      .map((membership) => ({ person, membership })),
  )

const names = (people: readonly RosterPerson[]): string => people.map(nameOf).join(', ')

function planAdviser(draft: Draft, unit: RosterUnit, named: Named, former: Set<RosterPerson>): FactChange[] {
  const next = named && draft.person(named.code)
  const staff = next?.memberships.find(({ kind }) => kind === 'staff')
  if (!next || !staff) return []
  const current = holders(draft, unit, 'adviser')
  const isGiven = offerRole(
    draft,
    next,
    { role: 'adviser', unit },
    { reason: 'class_list', membershipId: staff.id },
  )
  // A class keeps its adviser until another may follow.
  if (!isGiven) return []
  for (const person of current.filter((one) => one !== next)) {
    for (const grant of person.grants.filter((one) => isAdvising(one) && one.unitId === unit.id))
      draft.revoke(person, grant.id)
    former.add(person)
  }
  ensureAdviserCollaborates(draft, next, staff.unitId)
  return change('adviser', names(current), nameOf(next))
}

const isAdvising = ({ role, reason }: { role: string; reason: string }): boolean =>
  role === 'adviser' && reason === 'class_list'

function planLeader(draft: Draft, unit: RosterUnit, part: LeaderDuty, named: Named): FactChange[] {
  const next = named && draft.person(named.code)
  if (!next) return []
  const current = leaders(draft, unit, part)
  for (const { person, membership } of current.filter(({ person }) => person !== next))
    draft.close(person, membership, { reason: 'duty_ended', from: null })
  if (!current.some(({ person }) => person === next))
    draft.open(next, { unitId: unit.id, kind: 'collaborator', position: duty[part], standing: 'active' })
  return change(part, names(current.map(({ person }) => person)), nameOf(next))
}

/** Whoever leads the class after its duties are settled holds the one role that they give. */
function offerLeading(draft: Draft, unit: RosterUnit): void {
  for (const { person, membership } of leaders(draft, unit)) {
    const from = { reason: 'class_list', membershipId: membership.id } as const
    offerRole(draft, person, { role: 'class_monitor', unit }, from)
  }
}

/** Who advises no class any more is no longer a collaborator on that account. */
function endAdvising(draft: Draft, person: RosterPerson): void {
  if (person.grants.some(isAdvising)) return
  for (const membership of person.memberships.filter(
    ({ kind, position }) => kind === 'collaborator' && position === duty.adviser,
  ))
    draft.close(person, membership, { reason: 'duty_ended', from: null })
}
