import { duty } from '../people/positions'
import { classCode } from '../people/unit-kind'
import { searchText } from '../text/search-text'
import type { Field } from './columns'
import type { ChangedFact, Draft } from './draft'
import type { RowErrorCode } from './import-kind'
import type { ClassRow, Named } from './list-rows'
import { ensureAdviserCollaborates } from './plan-staff'
import { planClass } from './plan-units'
import type { RosterPerson, RosterUnit } from './roster'

type Fault = (row: number, field: Field, code: RowErrorCode, value: string) => void
type LeaderDuty = 'monitor' | 'secretary'

/** Plans a list of classes: adviser, monitor and Youth Union secretary of each; whoever held the duty before loses it. */
export function planClasses(draft: Draft, rows: readonly ClassRow[], fault: Fault): void {
  const seenClasses = new Set<string>()
  const formerAdvisers = new Set<RosterPerson>()
  for (const row of rows) {
    const known = draft.unitsByCode.get(classCode(row.className))
    const wrong = dutyFaults(draft, row, known)
    for (const { field, code, value } of wrong) fault(row.row, field, code, value)
    if (wrong.length > 0) continue
    const formerParent = known?.parentId ? draft.unitsById.get(known.parentId)?.name : undefined
    const planned = planClass(draft, row.className, row.unitName, seenClasses)
    if ('fault' in planned) {
      fault(row.row, 'className', planned.fault, row.className)
      continue
    }
    const { unit, event } = planned
    const hadDuties = holders(draft, unit).length > 0
    const facts: ChangedFact[] = []
    if (planAdviser(draft, unit, row.adviser, formerAdvisers)) facts.push('adviser')
    for (const leader of ['monitor', 'secretary'] as const)
      if (planLeader(draft, unit, leader, row[leader])) facts.push(leader)
    const sort =
      event === 'new' || (!hadDuties && facts.length > 0)
        ? 'added'
        : event === 'moved'
          ? 'moved'
          : facts.length > 0
            ? 'changed'
            : 'unchanged'
    draft.rows.push({
      row: row.row,
      sort,
      code: unit.code,
      name: unit.name,
      from: formerParent ?? '',
      to: row.unitName,
      facts: sort === 'added' ? [] : facts,
    })
  }
  for (const person of formerAdvisers) endAdvising(draft, person)
}

const nameOf = ({ familyName, givenName }: RosterPerson): string => searchText(`${familyName} ${givenName}`)

function dutyFaults(
  draft: Draft,
  row: ClassRow,
  unit: RosterUnit | undefined,
): { field: Field; code: RowErrorCode; value: string }[] {
  return (['adviser', 'monitor', 'secretary'] as const).flatMap((part) => {
    const named = row[part]
    if (!named) return []
    const person = draft.people.get(named.code)
    const code = faultOf(person, named, part, unit)
    if (!code) return []
    return [
      {
        field: code === 'name_differs' ? `${part}Name` : `${part}Code`,
        code,
        value: code === 'name_differs' ? (named.name ?? '') : named.code,
      },
    ] as const
  })
}

function faultOf(
  person: RosterPerson | undefined,
  named: NonNullable<Named>,
  part: 'adviser' | LeaderDuty,
  unit: RosterUnit | undefined,
): RowErrorCode | null {
  if (!person) return 'unknown_person'
  // The name is there to catch a wrong code before a stranger gets the class.
  if (named.name && searchText(named.name) !== nameOf(person)) return 'name_differs'
  if (part === 'adviser') return person.memberships.some(({ kind }) => kind === 'staff') ? null : 'not_staff'
  return person.memberships.some(({ kind, unitId }) => kind === 'learner' && unitId === unit?.id)
    ? null
    : 'not_in_class'
}

type Holder = { person: RosterPerson; part: 'adviser' | LeaderDuty; id: string }
const leaderOf = new Map<string, LeaderDuty>([
  [duty.monitor, 'monitor'],
  [duty.secretary, 'secretary'],
])

/** Who holds which duty in a class now; an adviser by the grant, leaders by their membership as collaborators. */
function holders(draft: Draft, unit: RosterUnit): Holder[] {
  return draft.peopleOf(unit.id).flatMap((person): Holder[] => [
    ...person.grants.flatMap((grant): Holder[] =>
      isAdvising(grant, unit) ? [{ person, part: 'adviser', id: grant.id }] : [],
    ),
    ...person.memberships.flatMap(({ id, kind, unitId, position }): Holder[] => {
      const part = leaderOf.get(position)
      return part && kind === 'collaborator' && unitId === unit.id ? [{ person, part, id }] : []
    }),
  ])
}

const isAdvising = (grant: { role: string; reason: string; unitId: string }, unit: RosterUnit): boolean =>
  grant.role === 'adviser' && grant.reason === 'class_list' && grant.unitId === unit.id

function planAdviser(draft: Draft, unit: RosterUnit, named: Named, former: Set<RosterPerson>): boolean {
  const next = named && draft.people.get(named.code)
  if (!next) return false
  const current = holders(draft, unit).filter(({ part }) => part === 'adviser')
  for (const { person, id } of current.filter(({ person }) => person !== next)) {
    draft.revoke(person, id)
    former.add(person)
  }
  const staff = next.memberships.find(({ kind }) => kind === 'staff')
  if (!staff || current.some(({ person }) => person === next))
    return current.some(({ person }) => person !== next)
  draft.grant(next, 'adviser', unit.id, 'class_list', staff.id)
  ensureAdviserCollaborates(draft, next, staff.unitId)
  return true
}

function planLeader(draft: Draft, unit: RosterUnit, part: LeaderDuty, named: Named): boolean {
  const next = named && draft.people.get(named.code)
  if (!next) return false
  const current = holders(draft, unit).filter((holder) => holder.part === part)
  const former = current.filter(({ person }) => person !== next)
  for (const { person, id } of former)
    for (const membership of person.memberships.filter((one) => one.id === id))
      draft.close(person, membership)
  if (current.length > former.length) return former.length > 0
  const membership = draft.open(next, {
    unitId: unit.id,
    kind: 'collaborator',
    position: duty[part],
    standing: 'active',
  })
  draft.grant(next, 'class_monitor', unit.id, 'class_list', membership.id)
  return true
}

/** Who advises no class any more is no longer a collaborator on that account. */
function endAdvising(draft: Draft, person: RosterPerson): void {
  if (person.grants.some(({ role, reason }) => role === 'adviser' && reason === 'class_list')) return
  for (const membership of person.memberships.filter(
    ({ kind, position }) => kind === 'collaborator' && position === duty.adviser,
  ))
    draft.close(person, membership)
}
