import type { Role } from '../access/roles'
import { nameOf } from '../people/person-name'
import { fitsUnit } from '../people/unit-fit'
import type { Planning } from './planning'
import type { RightLine, Withheld } from './plan'
import type { GrantReason, RosterGrant, RosterPerson, RosterUnit } from './roster'

/**
 * Why a list may not give this role here: it reaches further than a list may, does not fit, or exceeds who
 * brings it.
 */
function withheldFor(planning: Planning, role: Role, unit: RosterUnit): Withheld | null {
  if (unit.id === planning.root.id) return 'whole_school'
  if (!fitsUnit(role, unit.kind)) return 'unit_kind'
  return planning.mayGrant(unit.path) ? null : 'no_right'
}

/**
 * Gives a role that a list's words ask for, or tells why not. A role that is held already stays, also where
 * the list has just ended the membership it hung on: who is away keeps their post.
 */
export function offerRole(
  planning: Planning,
  person: RosterPerson,
  { role, unit }: { role: Role; unit: RosterUnit },
  { reason, membershipId }: { reason: GrantReason; membershipId: string },
): boolean {
  const isHeld = (held: RosterGrant): boolean => held.role === role && held.unitId === unit.id
  if (person.grants.some(isHeld)) return true
  const why = planning.heldBefore(person).some(isHeld) ? null : withheldFor(planning, role, unit)
  if (why)
    planning.withheld.push({
      ...lineOf(planning, person, role, unit.id),
      row: planning.row,
      event: 'withheld',
      why,
    })
  else planning.grant(person, role, unit.id, reason, membershipId)
  return why === null
}

function lineOf(planning: Planning, person: RosterPerson, role: Role, unitId: string): RightLine {
  const { id: personId, code } = person
  const row = planning.rowOfPerson.get(personId) ?? 0
  const name = nameOf(person)
  const unit = planning.unitName(unitId)
  return { row, event: 'given', personId, code, name, role, unitId, unit, why: null }
}

/** Every right that differs from before, person by person, and those that were not given. */
export function rightLines(planning: Planning): RightLine[] {
  const changed = planning.people.flatMap((person): RightLine[] => {
    const held = planning.heldBefore(person)
    const isIn = (list: readonly RosterGrant[], one: { role: Role; unitId: string }): boolean =>
      list.some(({ role, unitId }) => role === one.role && unitId === one.unitId)
    const given = person.grants.filter((grant) => !isIn(held, grant))
    const ended = held.filter((grant) => !isIn(person.grants, grant))
    return [
      ...ended.map(({ role, unitId }) => ({
        ...lineOf(planning, person, role, unitId),
        event: 'ended' as const,
      })),
      ...given.map(({ role, unitId }) => lineOf(planning, person, role, unitId)),
    ]
  })
  return [...changed, ...planning.withheld].sort((a, b) => a.row - b.row)
}
