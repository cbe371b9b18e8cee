import type { MemberKind } from '../people/member-kind'
import type { LeavingReason } from '../people/status'
import type { Day } from '../time/calendar'
import type { Planning } from './planning'
import type { StaffRow, StudentRow } from './list-rows'
import { nameOf } from './plan-person'

/**
 * Ends what somebody who left belonged to as learner or staff, and the duties that go with it: the class's for a learner,
 * all of an employee's. Who is not known, or left before, is left alone: a school's list names them for years.
 */
export function planLeaving(
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
