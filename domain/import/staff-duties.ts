import { duty, rolesOfPosition } from '../people/positions'
import { change, type FactChange } from './plan'
import { offerRole } from './plan-rights'
import type { Planning } from './planning'
import type { RosterMembership, RosterPerson, RosterUnit } from './roster'

/** Gives the roles of the position and ends those it no longer gives. */
export function planRoles(
  planning: Planning,
  person: RosterPerson,
  membership: RosterMembership,
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

/**
 * Keeps what the staff list says of collaborators, and takes the advisers' own collaborator membership along.
 */
export function planCollaborator(
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
