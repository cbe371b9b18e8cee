import { duty, rolesOfPosition } from '../people/positions'
import type { Planning } from './planning'
import type { StaffRow } from './list-rows'
import type { FactChange } from './plan'
import { planLeaving } from './plan-leaving'
import { change, nameOf, ownersOf, personFault, planPerson, planSlot, type SlotChange } from './plan-person'
import { offerRole } from './plan-rights'
import type { Fault } from './plan-students'
import { planUnit } from './plan-units'
import type { RosterMembership, RosterPerson, RosterUnit } from './roster'

/** Plans a list of staff: each in one unit, with the roles of the position, and a collaborator there when the list says so. */
export function planStaff(planning: Planning, rows: readonly StaffRow[], fault: Fault): void {
  const owners = ownersOf(planning)
  for (const row of rows) {
    planning.row = row.row
    const wrong = personFault(planning, row, 'staff', owners)
    if (wrong) {
      fault(row.row, wrong.field, wrong.code, row[wrong.field] ?? '', wrong.known)
      continue
    }
    if (row.status && 'leaving' in row.status) {
      planLeaving(planning, row, 'staff', row.status.leaving)
      continue
    }
    const unit = planUnit(planning, row.unitName)
    const { person, changes } = planPerson(planning, row, owners)
    const current = person.memberships.find(({ kind }) => kind === 'staff')
    const position = row.position ?? current?.position ?? ''
    const standing = row.status?.standing ?? current?.standing ?? 'active'
    const slot = planSlot(planning, person, { unitId: unit.id, kind: 'staff', position, standing })
    changes.push(...change('unit', planning.unitName(slot.previous?.unitId), unit.name))
    changes.push(...change('position', slot.previous?.position ?? '', position))
    if (slot.previous || standing !== 'active')
      changes.push(...change('standing', slot.previous?.standing ?? '', standing))
    planRoles(planning, person, slot, unit)
    changes.push(...planCollaborator(planning, person, unit, row.isCollaborator))
    const isTouched = changes.length > 0 || planning.rowOfPerson.get(person.id) === row.row
    const sort = slot.sort === 'unchanged' && isTouched ? 'changed' : slot.sort
    planning.rows.push({ row: row.row, sort, code: person.code, name: nameOf(person), changes })
  }
}

/** Gives the roles of the position and ends those it no longer gives. */
function planRoles(
  planning: Planning,
  person: RosterPerson,
  { membership }: SlotChange,
  unit: RosterUnit,
): void {
  const wanted = rolesOfPosition(membership.position, unit.name).map(({ role, over }) => ({
    role,
    unit: over === 'unit' ? unit : planning.root,
  }))
  const surplus = person.grants.filter(
    ({ membershipId, reason, ...held }) =>
      membershipId === membership.id &&
      reason === 'position' &&
      !wanted.some(({ role, unit: { id } }) => role === held.role && id === held.unitId),
  )
  for (const { id } of surplus) planning.revoke(person, id)
  for (const role of wanted)
    offerRole(planning, person, role, { reason: 'position', membershipId: membership.id })
}

/** Keeps what the staff list says of collaborators, and takes the advisers' own collaborator membership along. */
function planCollaborator(
  planning: Planning,
  person: RosterPerson,
  unit: RosterUnit,
  isCollaborator: boolean | null,
): FactChange[] {
  const facts = { unitId: unit.id, kind: 'collaborator', standing: 'active' } as const
  const own = (position: string): RosterMembership | undefined =>
    person.memberships.find((one) => one.kind === 'collaborator' && one.position === position)
  const asAdviser = own(duty.adviser)
  if (asAdviser && asAdviser.unitId !== unit.id)
    planning.replace(person, asAdviser, { ...facts, position: duty.adviser })
  const listed = own(duty.collaborator)
  if (listed && isCollaborator === false) planning.close(person, listed, { reason: 'duty_ended', from: null })
  else if (listed && listed.unitId !== unit.id)
    planning.replace(person, listed, { ...facts, position: duty.collaborator })
  else if (!listed && isCollaborator) planning.open(person, { ...facts, position: duty.collaborator })
  ensureAdviserCollaborates(planning, person, unit.id)
  return isCollaborator === null
    ? []
    : change('collaborator', listed ? 'yes' : 'no', isCollaborator ? 'yes' : 'no')
}

/** Every adviser does this work, so each is a collaborator, whatever the staff list says. */
export function ensureAdviserCollaborates(planning: Planning, person: RosterPerson, unitId: string): void {
  const isAdviser = person.grants.some(({ role, reason }) => role === 'adviser' && reason === 'class_list')
  const isCollaborator = person.memberships.some(({ kind }) => kind === 'collaborator')
  if (isAdviser && !isCollaborator)
    planning.open(person, { unitId, kind: 'collaborator', position: duty.adviser, standing: 'active' })
}
