import { z } from 'zod'
import type { MemberKind } from '../people/member-kind'
import { classCode } from '../people/unit-kind'
import type { Field } from './columns'
import { Draft, type Missing, type Plan } from './draft'
import type { RowErrorCode } from './import-kind'
import type { List, ParsedList } from './list-rows'
import { planClasses } from './plan-classes'
import { planStaff } from './plan-staff'
import { planStudents } from './plan-students'
import type { Roster } from './roster'
import { headerOf, type Sheet } from './sheet'

/**
 * Compares a list with the roster: what each row comes to, who is missing from the file, what applying it would write.
 * The same list against the roster it made changes nothing.
 */
export function planList(
  { list, errors, sheet }: ParsedList,
  roster: Roster,
  newId: () => string,
  isByAdministrator = false,
): Plan {
  const draft = new Draft(roster, newId, isByAdministrator)
  const fault = (row: number, field: Field, code: RowErrorCode, value: string): void => {
    draft.errors.push({ row, column: headerOf(sheet, field), code, value })
  }
  if (list.kind === 'students') planStudents(draft, list.rows, fault)
  else if (list.kind === 'staff') planStaff(draft, list.rows, fault)
  else planClasses(draft, list.rows, fault)
  const all = [...errors, ...draft.errors].sort((a, b) => a.row - b.row)
  return {
    rows: draft.rows,
    missing: missingFrom(list, namedIn(list, sheet), roster),
    errors: all,
    changes: draft.changes,
  }
}

/** Every code the file names, also on rows that are left out for another fault: those people are not missing. */
function namedIn(list: List, { columns, lines }: Sheet): Set<string> {
  const at = columns.get(list.kind === 'classes' ? 'className' : 'code') ?? -1
  const codes = lines.map(({ cells }) => cells[at] ?? '')
  return new Set(list.kind === 'classes' ? codes.map(classCode) : codes)
}

function missingFrom(list: List, named: ReadonlySet<string>, roster: Roster): Missing[] {
  const units = new Map(roster.units.map((unit) => [unit.id, unit]))
  if (list.kind === 'classes')
    return roster.units
      .filter(({ kind, code }) => kind === 'class' && !named.has(code))
      .map(({ code, name, parentId }) => ({ code, name, unit: units.get(parentId ?? '')?.name ?? '' }))
  const kind: MemberKind = list.kind === 'students' ? 'learner' : 'staff'
  return roster.people.flatMap(({ code, familyName, givenName, memberships }) => {
    const membership = memberships.find((one) => one.kind === kind)
    return membership && !named.has(code)
      ? [{ code, name: `${familyName} ${givenName}`, unit: units.get(membership.unitId)?.name ?? '' }]
      : []
  })
}

const n = z.int().min(0)
export const Counts = z.object({
  rows: n,
  added: n,
  changed: n,
  moved: n,
  missing: n,
  unchanged: n,
  skipped: n,
})
export type Counts = z.infer<typeof Counts>

/** The figures of a plan; added, changed, moved, unchanged and skipped make up all rows. */
export function countPlan({ rows, missing, errors }: Plan, total: number): Counts {
  const of = (sort: string): number => rows.filter((row) => row.sort === sort).length
  return {
    rows: total,
    added: of('added'),
    changed: of('changed'),
    moved: of('moved'),
    missing: missing.length,
    unchanged: of('unchanged'),
    skipped: new Set(errors.map(({ row }) => row)).size,
  }
}
