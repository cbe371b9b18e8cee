import { classCode, type UnitKind, unitCode, unitKind } from '../people/unit-kind'
import type { Draft } from './draft'
import type { RosterUnit } from './roster'

function addUnit(draft: Draft, parent: RosterUnit, kind: UnitKind, code: string, name: string): RosterUnit {
  const id = draft.newId()
  const unit = { id, parentId: parent.id, kind, code, name, path: `${parent.path}${id}/` }
  draft.changes.units.push({ ...unit })
  draft.unitsByCode.set(code, unit)
  draft.unitsById.set(id, unit)
  return unit
}

/** The faculty, department, centre or union of this name; a new one stands under the institution. */
export function planUnit(draft: Draft, name: string): RosterUnit {
  const code = unitCode(name)
  return draft.unitsByCode.get(code) ?? addUnit(draft, draft.root, unitKind(name), code, name)
}

export type PlannedClass =
  | { unit: RosterUnit; event: 'new' | 'moved' | 'kept' }
  | { fault: 'class_in_two_units' | 'not_a_class' }

/**
 * The class of this name under its faculty. `seen` holds the classes this file has named: the first row that names one
 * says where it belongs (so a class may move to another faculty), a later row that says otherwise is an error.
 */
export function planClass(draft: Draft, name: string, unitName: string, seen: Set<string>): PlannedClass {
  const code = classCode(name)
  const known = draft.unitsByCode.get(code)
  if (known && known.kind !== 'class') return { fault: 'not_a_class' }
  const isFirst = !seen.has(code)
  seen.add(code)
  // Before a unit is made for the name: a row that is left out makes none.
  if (known && !isFirst && known.parentId !== draft.unitsByCode.get(unitCode(unitName))?.id)
    return { fault: 'class_in_two_units' }
  const parent = planUnit(draft, unitName)
  if (!known) return { unit: addUnit(draft, parent, 'class', code, name), event: 'new' }
  if (known.parentId === parent.id) return { unit: known, event: 'kept' }
  known.parentId = parent.id
  known.path = `${parent.path}${known.id}/`
  draft.changes.unitMoves.push({ id: known.id, parentId: parent.id, path: known.path })
  return { unit: known, event: 'moved' }
}
