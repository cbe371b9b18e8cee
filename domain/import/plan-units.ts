import { classCode, type UnitKind, unitCode, unitKind } from '../people/unit-kind'
import { searchText } from '../text/search-text'
import type { Draft } from './draft'
import type { RowErrorCode } from './import-kind'
import type { UnitLine } from './plan'
import type { RosterUnit } from './roster'

function addUnit(draft: Draft, parent: RosterUnit, kind: UnitKind, code: string, name: string): RosterUnit {
  const id = draft.newId()
  return draft.addUnit({ id, parentId: parent.id, kind, code, name, path: `${parent.path}${id}/` })
}

/** The faculty, department, centre or union of this name; a new one stands under the institution. */
export const planUnit = (draft: Draft, name: string): RosterUnit =>
  draft.unit(unitCode(name)) ?? addUnit(draft, draft.root, unitKind(name), unitCode(name), name)

export type ClassPlace =
  | { unit: RosterUnit | null; isElsewhere: boolean }
  | { fault: { code: RowErrorCode; known: string } }

/** The class that a row names and whether it stands under another unit than the row says; makes and moves nothing. */
export function findClass(draft: Draft, name: string, unitName: string): ClassPlace {
  const unit = draft.unit(classCode(name))
  if (!unit) return { unit: null, isElsewhere: false }
  if (unit.kind !== 'class') return { fault: { code: 'not_a_class', known: unit.name } }
  return { unit, isElsewhere: unit.parentId !== draft.unit(unitCode(unitName))?.id }
}

/** A new class under its faculty, which may be new too. */
export const addClass = (draft: Draft, name: string, unitName: string): RosterUnit =>
  addUnit(draft, planUnit(draft, unitName), 'class', classCode(name), name)

/** The units a plan makes and moves, with whom each touches: what has to be confirmed. */
export function unitLines(draft: Draft): UnitLine[] {
  const { units, unitMoves, opened } = draft.changes
  const { reach } = draft.roster
  const keepers = (id: string): string[] => reach.find(({ unitId }) => unitId === id)?.keepers ?? []
  const added = new Set(units.map(({ id }) => id))
  const people = new Map<string, Set<string>>()
  for (const { unitId, personId, kind } of opened)
    if (kind !== 'collaborator')
      for (const id of withParents(draft, unitId).filter((one) => added.has(one)))
        people.set(id, (people.get(id) ?? new Set()).add(personId))
  const spelling = new Map(draft.roster.units.map(({ name }) => [loose(name), name]))
  return [
    ...unitMoves.map(({ id, parentId }): UnitLine => {
      const former = draft.roster.units.find((unit) => unit.id === id)?.parentId ?? ''
      const [before, after] = [keepers(former), keepers(parentId)]
      return {
        event: 'moved',
        kind: 'class',
        name: draft.unitName(id),
        parent: draft.unitName(parentId),
        from: draft.unitName(former),
        people: reach.find(({ unitId }) => unitId === id)?.members ?? 0,
        lose: before.filter((name) => !after.includes(name)),
        gain: after.filter((name) => !before.includes(name)),
        like: '',
      }
    }),
    ...units.map(
      ({ id, kind, name, parentId }): UnitLine => ({
        event: 'new',
        kind,
        name,
        parent: draft.unitName(parentId),
        from: '',
        people: people.get(id)?.size ?? 0,
        lose: [],
        gain: [],
        like: spelling.get(loose(name)) ?? '',
      }),
    ),
  ]
}

function withParents(draft: Draft, id: string): string[] {
  const unit = draft.units.get(id)
  return unit?.parentId ? [id, ...withParents(draft, unit.parentId)] : [id]
}

/** Two names that differ by accents, spaces and signs only are worth a second look: CNTT-K24A and CNTT K24A. */
const loose = (name: string): string => searchText(name).replace(/[^a-z0-9]+/g, '')
