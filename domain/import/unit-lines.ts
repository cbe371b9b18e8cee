import { searchText } from '../text/search-text'
import type { UnitLine } from './plan'
import type { Planning } from './planning'

/** The units a plan makes and moves, with whom each touches: what has to be confirmed. */
export function unitLines(planning: Planning): UnitLine[] {
  const { units, unitMoves, opened } = planning.changes
  const { reach } = planning.roster
  const keepers = (id: string): string[] => reach.find(({ unitId }) => unitId === id)?.keepers ?? []
  const people = new Map<string, Set<string>>()
  for (const { unitId, personId } of opened)
    for (const id of withParents(planning, unitId))
      people.set(id, (people.get(id) ?? new Set()).add(personId))
  const known = planning.roster.units.map(({ name }) => name)
  return [
    ...unitMoves.map(({ id, parentId }): UnitLine => {
      const former = planning.roster.units.find((unit) => unit.id === id)?.parentId ?? ''
      const [before, after] = [keepers(former), keepers(parentId)]
      return {
        event: 'moved',
        kind: 'class',
        name: planning.unitName(id),
        parent: planning.unitName(parentId),
        from: planning.unitName(former),
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
        parent: planning.unitName(parentId),
        from: '',
        people: people.get(id)?.size ?? 0,
        lose: [],
        gain: [],
        like: known.find((one) => isLike(one, name)) ?? '',
      }),
    ),
  ]
}

function withParents(planning: Planning, id: string): string[] {
  const unit = planning.units.get(id)
  return unit?.parentId ? [id, ...withParents(planning, unit.parentId)] : [id]
}

/** Two names that differ by accents, spaces and signs only are worth a second look: CNTT-K24A and CNTT K24A. */
const loose = (name: string): string => searchText(name).replace(/[^a-z0-9]/g, '')

/** The name with all but its first word as initials: Khoa Công nghệ thông tin as khoacntt. */
function initials(name: string): string {
  const [first = '', ...rest] = searchText(name).split(/[^a-z0-9]/)
  return first + rest.map((word) => word.slice(0, 1)).join('')
}

const isLike = (known: string, name: string): boolean =>
  loose(known) === loose(name) || initials(known) === loose(name) || loose(known) === initials(name)
