import type { Field } from './columns'
import type { Planning } from './planning'
import type { RowErrorCode } from './import-kind'
import type { StudentRow } from './list-rows'
import type { FactChange } from './plan'
import { planLeaving } from './plan-leaving'
import { change, nameOf, ownersOf, personFault, planPerson, planSlot } from './plan-person'
import { addClass, findClass } from './plan-units'
import type { RosterPerson } from './roster'

export type Fault = (row: number, field: Field, code: RowErrorCode, value: string, known?: string) => void

/** Plans a list of students: each stands in one class; who leaves a class leaves its duties too. */
export function planStudents(planning: Planning, rows: readonly StudentRow[], fault: Fault): void {
  const owners = ownersOf(planning)
  for (const row of rows) {
    planning.row = row.row
    const wrong = personFault(planning, row, 'learner', owners)
    if (wrong) {
      fault(row.row, wrong.field, wrong.code, row[wrong.field] ?? '', wrong.known)
      continue
    }
    if (row.status && 'leaving' in row.status) {
      planLeaving(planning, row, 'learner', row.status.leaving)
      continue
    }
    const place = findClass(planning, row.className, row.unitName)
    if ('fault' in place) {
      fault(row.row, 'className', place.fault.code, row.className, place.fault.known)
      continue
    }
    if (place.unit && place.isElsewhere) {
      fault(
        row.row,
        'unitName',
        elsewhere(planning, place.unit.id),
        row.unitName,
        facultyOf(planning, place.unit.id),
      )
      continue
    }
    // Nothing is made for a row that is left out.
    const unit = place.unit ?? addClass(planning, row.className, row.unitName)
    const { person, changes } = planPerson(planning, row, owners)
    const current = person.memberships.find(({ kind }) => kind === 'learner')
    const standing = row.status?.standing ?? current?.standing ?? 'active'
    const slot = planSlot(planning, person, { unitId: unit.id, kind: 'learner', position: '', standing })
    changes.push(...change('class', planning.unitName(slot.previous?.unitId), unit.name))
    if (slot.previous || standing !== 'active')
      changes.push(...change('standing', slot.previous?.standing ?? '', standing))
    if (slot.sort === 'moved') changes.push(...endDuties(planning, person, slot.previous?.unitId))
    const sort = slot.sort === 'unchanged' && changes.length > 0 ? 'changed' : slot.sort
    planning.rows.push({ row: row.row, sort, code: person.code, name: nameOf(person), changes })
  }
}

/** A class this file has made stands where its first row says; one that was there stands where it stood. */
const elsewhere = (planning: Planning, id: string): RowErrorCode =>
  planning.roster.units.some((unit) => unit.id === id) ? 'class_elsewhere' : 'class_in_two_units'
const facultyOf = (planning: Planning, id: string): string =>
  planning.unitName(planning.units.get(id)?.parentId)

function endDuties(planning: Planning, person: RosterPerson, unitId: string | undefined): FactChange[] {
  const duties = person.memberships.filter((one) => one.unitId === unitId && one.kind === 'collaborator')
  for (const one of duties) planning.close(person, one, { reason: 'moved', from: null })
  return duties.map(({ position }) => ({ fact: 'duty', from: position, to: '' }))
}
