import { duty, rolesOfPosition } from '../people/positions'
import type { Draft } from './draft'
import type { StaffRow } from './list-rows'
import type { FactChange } from './plan'
import { planLeaving } from './plan-leaving'
import { change, nameOf, ownersOf, personFault, planPerson, planSlot, type SlotChange } from './plan-person'
import { offerRole } from './plan-rights'
import type { Fault } from './plan-students'
import { planUnit } from './plan-units'
import type { RosterMembership, RosterPerson, RosterUnit } from './roster'

/** Plans a list of staff: each in one unit, with the roles of the position, and a collaborator there when the list says so. */
export function planStaff(draft: Draft, rows: readonly StaffRow[], fault: Fault): void {
  const owners = ownersOf(draft)
  for (const row of rows) {
    draft.row = row.row
    const wrong = personFault(draft, row, 'staff', owners)
    if (wrong) {
      fault(row.row, wrong.field, wrong.code, row[wrong.field] ?? '', wrong.known)
      continue
    }
    if (row.status && 'leaving' in row.status) {
      planLeaving(draft, row, 'staff', row.status.leaving)
      continue
    }
    const unit = planUnit(draft, row.unitName)
    const { person, changes } = planPerson(draft, row, owners)
    const current = person.memberships.find(({ kind }) => kind === 'staff')
    const position = row.position ?? current?.position ?? ''
    const standing = row.status?.standing ?? current?.standing ?? 'active'
    const slot = planSlot(draft, person, { unitId: unit.id, kind: 'staff', position, standing })
    changes.push(...change('unit', draft.unitName(slot.previous?.unitId), unit.name))
    changes.push(...change('position', slot.previous?.position ?? '', position))
    if (slot.previous || standing !== 'active')
      changes.push(...change('standing', slot.previous?.standing ?? '', standing))
    planRoles(draft, person, slot, unit)
    changes.push(...planCollaborator(draft, person, unit, row.isCollaborator))
    const isTouched = changes.length > 0 || draft.rowOfPerson.get(person.id) === row.row
    const sort = slot.sort === 'unchanged' && isTouched ? 'changed' : slot.sort
    draft.rows.push({ row: row.row, sort, code: person.code, name: nameOf(person), changes })
  }
}

/** Gives the roles of the position and ends those it no longer gives. */
function planRoles(draft: Draft, person: RosterPerson, { membership }: SlotChange, unit: RosterUnit): void {
  const wanted = rolesOfPosition(membership.position, unit.name).map(({ role, over }) => ({
    role,
    unit: over === 'unit' ? unit : draft.root,
  }))
  const surplus = person.grants.filter(
    ({ membershipId, reason, ...held }) =>
      membershipId === membership.id &&
      reason === 'position' &&
      !wanted.some(({ role, unit: { id } }) => role === held.role && id === held.unitId),
  )
  for (const { id } of surplus) draft.revoke(person, id)
  for (const role of wanted)
    offerRole(draft, person, role, { reason: 'position', membershipId: membership.id })
}

/** Keeps what the staff list says of collaborators, and takes the advisers' own collaborator membership along. */
function planCollaborator(
  draft: Draft,
  person: RosterPerson,
  unit: RosterUnit,
  isCollaborator: boolean | null,
): FactChange[] {
  const facts = { unitId: unit.id, kind: 'collaborator', standing: 'active' } as const
  const own = (position: string): RosterMembership | undefined =>
    person.memberships.find((one) => one.kind === 'collaborator' && one.position === position)
  const asAdviser = own(duty.adviser)
  if (asAdviser && asAdviser.unitId !== unit.id)
    draft.replace(person, asAdviser, { ...facts, position: duty.adviser })
  const listed = own(duty.collaborator)
  if (listed && isCollaborator === false) draft.close(person, listed, { reason: 'duty_ended', from: null })
  else if (listed && listed.unitId !== unit.id)
    draft.replace(person, listed, { ...facts, position: duty.collaborator })
  else if (!listed && isCollaborator) draft.open(person, { ...facts, position: duty.collaborator })
  ensureAdviserCollaborates(draft, person, unit.id)
  return isCollaborator === null
    ? []
    : change('collaborator', listed ? 'yes' : 'no', isCollaborator ? 'yes' : 'no')
}

/** Every adviser does this work, so each is a collaborator, whatever the staff list says. */
export function ensureAdviserCollaborates(draft: Draft, person: RosterPerson, unitId: string): void {
  const isAdviser = person.grants.some(({ role, reason }) => role === 'adviser' && reason === 'class_list')
  const isCollaborator = person.memberships.some(({ kind }) => kind === 'collaborator')
  if (isAdviser && !isCollaborator)
    draft.open(person, { unitId, kind: 'collaborator', position: duty.adviser, standing: 'active' })
}
