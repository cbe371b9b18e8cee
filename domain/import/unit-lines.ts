import { searchText } from '../text/search-text'
import type { UnitLine } from './plan'
import type { Planning } from './planning'

/** The units a plan makes and moves, with whom each touches: what has to be confirmed. */
export function unitLines(planning: Planning): UnitLine[] {
  const { units, unitMoves, opened } = planning.changes
  const reach = new Map(planning.roster.reach.map((one) => [one.unitId, one]))
  const parents = new Map(planning.roster.units.map(({ id, parentId }) => [id, parentId]))
  const keepers = (id: string): string[] => reach.get(id)?.keepers ?? []
  const people = new Map<string, Set<string>>()
  for (const { unitId, personId } of opened)
    for (const id of withParents(planning, unitId))
      people.set(id, (people.get(id) ?? new Set()).add(personId))
  const likeOf = likenessTo(planning.roster.units.map(({ name }) => name))
  return [
    ...unitMoves.map(({ id, parentId }): UnitLine => {
      const former = parents.get(id) ?? ''
      const [before, after] = [keepers(former), keepers(parentId)]
      return {
        event: 'moved',
        kind: 'class',
        name: planning.unitName(id),
        parent: planning.unitName(parentId),
        from: planning.unitName(former),
        people: reach.get(id)?.members ?? 0,
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
        like: likeOf(name),
      }),
    ),
  ]
}

function withParents(planning: Planning, id: string): string[] {
  const unit = planning.units.get(id)
  return unit?.parentId ? [id, ...withParents(planning, unit.parentId)] : [id]
}

/**
 * Two names that differ by accents, spaces and signs only are worth a second look: CNTT-K24A and CNTT K24A.
 */
const loose = (name: string): string => searchText(name).replace(/[^a-z0-9]/g, '')

/** The name with all but its first word as initials: Khoa Công nghệ thông tin as khoacntt. */
function initials(name: string): string {
  const [first = '', ...rest] = searchText(name).split(/[^a-z0-9]/)
  return first + rest.map((word) => word.slice(0, 1)).join('')
}

/**
 * Finds the first known name that a new one is like; folded once, for a list may name as many new classes as
 * it has rows.
 */
function likenessTo(known: readonly string[]): (name: string) => string {
  const [whole, short] = [placesBy(known, loose), placesBy(known, initials)]
  return (name) => {
    const places = [whole.get(loose(name)), short.get(loose(name)), whole.get(initials(name))]
    const at = Math.min(...places.map((place) => place ?? known.length))
    return known[at] ?? ''
  }
}

/** Where each key stands first. */
function placesBy(names: readonly string[], keyOf: (name: string) => string): Map<string, number> {
  const places = new Map<string, number>()
  for (const [at, name] of names.entries()) if (!places.has(keyOf(name))) places.set(keyOf(name), at)
  return places
}
