import { duty, rolesOfPosition } from '../people/positions'
import type { Draft } from './draft'
import type { RowErrorCode } from './import-kind'
import type { StaffRow } from './list-rows'
import { emailOwners, personFault, planPerson, planSlot, type SlotChange } from './plan-person'
import { planUnit } from './plan-units'
import type { RosterMembership, RosterPerson, RosterUnit } from './roster'

type Fault = (row: number, field: 'code' | 'email', code: RowErrorCode, value: string) => void

/** Plans a list of staff: each in one unit, with the roles of the position, and a collaborator there when the list says so. */
export function planStaff(draft: Draft, rows: readonly StaffRow[], fault: Fault): void {
  const owners = emailOwners(draft)
  for (const row of rows) {
    const wrong = personFault(draft, row, 'staff', owners)
    if (wrong) {
      fault(row.row, wrong.field, wrong.code, row[wrong.field] ?? '')
      continue
    }
    const unit = planUnit(draft, row.unitName)
    const { person, facts } = planPerson(draft, row, owners)
    const current = person.memberships.find(({ kind }) => kind === 'staff')
    const position = row.position ?? current?.position ?? ''
    const slot = planSlot(draft, person, {
      unitId: unit.id,
      kind: 'staff',
      position,
      standing: current?.standing ?? 'active',
    })
    if (slot.previous && slot.previous.position !== position) facts.push('position')
    if (planRoles(draft, person, slot, unit)) facts.push('role')
    if (planCollaborator(draft, person, unit, row.isCollaborator)) facts.push('collaborator')
    const sort = slot.sort === 'unchanged' && facts.length > 0 ? 'changed' : slot.sort
    const from = slot.previous ? (draft.unitsById.get(slot.previous.unitId)?.name ?? '') : ''
    draft.rows.push({
      row: row.row,
      sort,
      code: row.code,
      name: `${row.familyName} ${row.givenName}`,
      from,
      to: unit.name,
      facts: sort === 'added' ? [] : facts,
    })
  }
}

/** Gives the roles of the position and ends those it no longer gives; answers whether anything changed. */
function planRoles(
  draft: Draft,
  person: RosterPerson,
  { membership }: SlotChange,
  unit: RosterUnit,
): boolean {
  const wanted = rolesOfPosition(membership.position, unit.name).map(({ role, over }) => ({
    role,
    unitId: over === 'unit' ? unit.id : draft.root.id,
  }))
  const held = person.grants.filter(
    ({ membershipId, reason }) => membershipId === membership.id && reason === 'position',
  )
  const isIn = (
    list: readonly { role: string; unitId: string }[],
    one: { role: string; unitId: string },
  ): boolean => list.some(({ role, unitId }) => role === one.role && unitId === one.unitId)
  const surplus = held.filter((grant) => !isIn(wanted, grant))
  const lacking = wanted.filter((grant) => !isIn(held, grant))
  for (const { id } of surplus) draft.revoke(person, id)
  for (const { role, unitId } of lacking) draft.grant(person, role, unitId, 'position', membership.id)
  return surplus.length + lacking.length > 0
}

/** Keeps what the staff list says of collaborators, and takes the advisers' own collaborator membership along. */
function planCollaborator(
  draft: Draft,
  person: RosterPerson,
  unit: RosterUnit,
  isCollaborator: boolean | null,
): boolean {
  const facts = { unitId: unit.id, kind: 'collaborator', standing: 'active' } as const
  const own = (position: string): RosterMembership | undefined =>
    person.memberships.find((one) => one.kind === 'collaborator' && one.position === position)
  const asAdviser = own(duty.adviser)
  if (asAdviser && asAdviser.unitId !== unit.id)
    draft.replace(person, asAdviser, { ...facts, position: duty.adviser })
  const listed = own(duty.collaborator)
  if (listed && isCollaborator === false) draft.close(person, listed)
  else if (listed && listed.unitId !== unit.id)
    draft.replace(person, listed, { ...facts, position: duty.collaborator })
  else if (!listed && isCollaborator) draft.open(person, { ...facts, position: duty.collaborator })
  ensureAdviserCollaborates(draft, person, unit.id)
  return isCollaborator !== null && isCollaborator !== (listed !== undefined)
}

/** Every adviser does this work, so each is a collaborator, whatever the staff list says. */
export function ensureAdviserCollaborates(draft: Draft, person: RosterPerson, unitId: string): void {
  const isAdviser = person.grants.some(({ role, reason }) => role === 'adviser' && reason === 'class_list')
  const isCollaborator = person.memberships.some(({ kind }) => kind === 'collaborator')
  if (isAdviser && !isCollaborator)
    draft.open(person, { unitId, kind: 'collaborator', position: duty.adviser, standing: 'active' })
}
