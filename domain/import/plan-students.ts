import type { Draft } from './draft'
import type { RowErrorCode } from './import-kind'
import type { StudentRow } from './list-rows'
import { emailOwners, personFault, planPerson, planSlot } from './plan-person'
import { planClass } from './plan-units'

type Fault = (row: number, field: 'code' | 'email' | 'className', code: RowErrorCode, value: string) => void

/** Plans a list of students: each stands in one class; who leaves a class leaves its duties too. */
export function planStudents(draft: Draft, rows: readonly StudentRow[], fault: Fault): void {
  const owners = emailOwners(draft)
  const seenClasses = new Set<string>()
  for (const row of rows) {
    const wrong = personFault(draft, row, 'learner', owners)
    if (wrong) {
      fault(row.row, wrong.field, wrong.code, row[wrong.field] ?? '')
      continue
    }
    const planned = planClass(draft, row.className, row.unitName, seenClasses)
    if ('fault' in planned) {
      fault(row.row, 'className', planned.fault, row.className)
      continue
    }
    const { person, facts } = planPerson(draft, row, owners)
    const current = person.memberships.find(({ kind }) => kind === 'learner')
    const standing = row.standing ?? current?.standing ?? 'active'
    const slot = planSlot(draft, person, { unitId: planned.unit.id, kind: 'learner', position: '', standing })
    if (slot.previous && slot.previous.standing !== standing) facts.push('standing')
    if (slot.sort === 'moved')
      for (const duty of person.memberships.filter(
        ({ unitId, kind }) => unitId === slot.previous?.unitId && kind === 'collaborator',
      ))
        draft.close(person, duty)
    const sort = slot.sort === 'unchanged' && facts.length > 0 ? 'changed' : slot.sort
    const from = slot.previous ? (draft.unitsById.get(slot.previous.unitId)?.name ?? '') : ''
    draft.rows.push({
      row: row.row,
      sort,
      code: row.code,
      name: `${row.familyName} ${row.givenName}`,
      from,
      to: planned.unit.name,
      facts,
    })
  }
}
