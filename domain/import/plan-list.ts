import type { MemberKind } from '../people/member-kind'
import { nameOf } from '../people/person-name'
import { foldCode } from '../text/fold-code'
import { Planning, type MayGrant } from './planning'
import type { RowNote } from './import-kind'
import { LineReader, type List, type ParsedList } from './read-list'
import type { Missing, Plan } from './plan'
import { planClasses } from './plan-classes'
import { planStaff, planStudents } from './plan-members'
import { rightLines } from './plan-rights'
import { unitLines } from './unit-lines'
import type { Roster } from './roster'
import { headerOf, type Sheet } from './sheet'

/**
 * Compares a list with the roster: what each row comes to, which units and rights it touches, who is missing
 * from the file, what applying it would write. The same list against the roster it made changes nothing.
 */
export function planList(
  { list, errors, notes, sheet }: ParsedList,
  roster: Roster,
  newId: () => string,
  mayGrant: MayGrant,
): Plan {
  const planning = new Planning(roster, newId, mayGrant, sheet)
  if (list.kind === 'students') planStudents(planning, list.rows)
  else if (list.kind === 'staff') planStaff(planning, list.rows)
  else planClasses(planning, list.rows)
  return {
    rows: planning.rows,
    missing: missingFrom(list, namedIn(list, sheet), planning),
    errors: [...errors, ...planning.errors].sort((a, b) => a.row - b.row),
    notes: [...notes, ...otherSpellings(planning, list, sheet)].sort((a, b) => a.row - b.row),
    units: unitLines(planning),
    rights: rightLines(planning),
    changes: planning.changes,
  }
}

/** Codes that were understood although they are recorded with other letters: `b24a` for B24A. */
function otherSpellings(planning: Planning, list: List, sheet: Sheet): RowNote[] {
  if (list.kind === 'classes') return []
  return list.rows.flatMap(({ row, code }): RowNote[] => {
    const known = planning.person(code)?.code ?? code
    const column = headerOf(sheet, 'code')
    return known === code ? [] : [{ row, column, code: 'code_spelt_otherwise', value: code, known }]
  })
}

/**
 * Every code the file names, also on rows that are left out for another fault: those people are not missing.
 */
function namedIn(list: List, sheet: Sheet): Set<string> {
  const field = list.kind === 'classes' ? 'className' : 'code'
  return new Set(sheet.lines.map((line) => foldCode(new LineReader(sheet, line).text(field))))
}

function missingFrom(list: List, named: ReadonlySet<string>, planning: Planning): Missing[] {
  const { roster } = planning
  if (list.kind === 'classes')
    return roster.units
      .filter(({ kind, code }) => kind === 'class' && !named.has(foldCode(code)))
      .map(({ code, name, parentId }) => ({ code, name, unit: planning.unitName(parentId) }))
  const kind: MemberKind = list.kind === 'students' ? 'learner' : 'staff'
  return roster.people.flatMap((person) => {
    const membership = person.memberships.find((one) => one.kind === kind)
    return membership && !named.has(foldCode(person.code))
      ? [{ code: person.code, name: nameOf(person), unit: planning.unitName(membership.unitId) }]
      : []
  })
}
