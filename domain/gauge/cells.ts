/** Nobody's figures are shown in a smaller company. */
export const LEAST_PEOPLE = 10
/** So long somebody waits for nine others of their own unit, and again of each unit above. */
export const WAIT_DAYS = 14

/** What one person recognised of the six true and the six false claims, before and after. */
export type Pair = { beforeTrue: number; beforeFalse: number; afterTrue: number; afterFalse: number }
/** Somebody who answered both forms and is in no figure yet; `path` is that of their unit. */
export type Waiting<Key> = Pair & { key: Key; path: string; days: number }
/** People who are counted together, for ever, at the unit with this path. */
export type Cell<Key> = { path: string; people: Waiting<Key>[] }

/**
 * Puts people who wait into cells. Every figure that is shown, of whatever unit on whatever day, is a sum of
 * whole cells. A cell holds ten people or more and never changes, and nobody is in two: so no sum and no
 * difference of figures speaks of fewer than ten, whatever was written down before.
 *
 * Who finds no nine others in their unit waits; after a while they are counted in the unit above, with others
 * who waited there.
 */
export function planCells<Key>(waiting: readonly Waiting<Key>[]): Cell<Key>[] {
  const places = new Map<string, Waiting<Key>[]>()
  for (const one of waiting) {
    const place = climb(one.path, Math.floor(one.days / WAIT_DAYS))
    places.set(place, [...(places.get(place) ?? []), one])
  }
  return [...places]
    .filter(([, people]) => people.length >= LEAST_PEOPLE && isMixed(people))
    .map(([path, people]) => ({ path, people }))
}

/** The unit so many levels above, or the topmost. */
function climb(path: string, levels: number): string {
  const ids = path.split('/').filter(Boolean)
  return `/${ids.slice(0, Math.max(1, ids.length - Math.max(0, levels))).join('/')}/`
}

const measures: ((pair: Pair) => number)[] = [
  ({ beforeTrue }) => beforeTrue,
  ({ beforeFalse }) => beforeFalse,
  ({ afterTrue }) => afterTrue,
  ({ afterFalse }) => afterFalse,
  ({ beforeTrue, afterTrue }) => afterTrue - beforeTrue,
  ({ beforeFalse, afterFalse }) => afterFalse - beforeFalse,
]

/** True unless a mean would say of each of them what they recognised, because it was the same for all. */
const isMixed = (people: readonly Pair[]): boolean => measures.every((of) => new Set(people.map(of)).size > 1)
