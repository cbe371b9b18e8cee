import type { Field } from './columns'
import type { Draft } from './draft'
import type { RowErrorCode } from './import-kind'
import type { StudentRow } from './list-rows'
import type { FactChange } from './plan'
import { planLeaving } from './plan-leaving'
import { change, nameOf, ownersOf, personFault, planPerson, planSlot } from './plan-person'
import { addClass, findClass } from './plan-units'
import type { RosterPerson } from './roster'

export type Fault = (row: number, field: Field, code: RowErrorCode, value: string, known?: string) => void

/** Plans a list of students: each stands in one class; who leaves a class leaves its duties too. */
export function planStudents(draft: Draft, rows: readonly StudentRow[], fault: Fault): void {
  const owners = ownersOf(draft)
  for (const row of rows) {
    draft.row = row.row
    const wrong = personFault(draft, row, 'learner', owners)
    if (wrong) {
      fault(row.row, wrong.field, wrong.code, row[wrong.field] ?? '', wrong.known)
      continue
    }
    if (row.status && 'leaving' in row.status) {
      planLeaving(draft, row, 'learner', row.status.leaving)
      continue
    }
    const place = findClass(draft, row.className, row.unitName)
    if ('fault' in place) {
      fault(row.row, 'className', place.fault.code, row.className, place.fault.known)
      continue
    }
    if (place.unit && place.isElsewhere) {
      fault(
        row.row,
        'unitName',
        elsewhere(draft, place.unit.id),
        row.unitName,
        facultyOf(draft, place.unit.id),
      )
      continue
    }
    // Nothing is made for a row that is left out.
    const unit = place.unit ?? addClass(draft, row.className, row.unitName)
    const { person, changes } = planPerson(draft, row, owners)
    const current = person.memberships.find(({ kind }) => kind === 'learner')
    const standing = row.status?.standing ?? current?.standing ?? 'active'
    const slot = planSlot(draft, person, { unitId: unit.id, kind: 'learner', position: '', standing })
    changes.push(...change('class', draft.unitName(slot.previous?.unitId), unit.name))
    if (slot.previous || standing !== 'active')
      changes.push(...change('standing', slot.previous?.standing ?? '', standing))
    if (slot.sort === 'moved') changes.push(...endDuties(draft, person, slot.previous?.unitId))
    const sort = slot.sort === 'unchanged' && changes.length > 0 ? 'changed' : slot.sort
    draft.rows.push({ row: row.row, sort, code: person.code, name: nameOf(person), changes })
  }
}

/** A class this file has made stands where its first row says; one that was there stands where it stood. */
const elsewhere = (draft: Draft, id: string): RowErrorCode =>
  draft.roster.units.some((unit) => unit.id === id) ? 'class_elsewhere' : 'class_in_two_units'
const facultyOf = (draft: Draft, id: string): string => draft.unitName(draft.units.get(id)?.parentId)

function endDuties(draft: Draft, person: RosterPerson, unitId: string | undefined): FactChange[] {
  const duties = person.memberships.filter((one) => one.unitId === unitId && one.kind === 'collaborator')
  for (const one of duties) draft.close(person, one, { reason: 'moved', from: null })
  return duties.map(({ position }) => ({ fact: 'duty', from: position, to: '' }))
}
