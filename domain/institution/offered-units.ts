/** More choices than this nobody reads through; and each goes out twice with its page. */
const MOST = 300

/**
 * The upper levels of a tree of units, as many as can be offered in one list; those below are reached through
 * their boards.
 */
export function offeredUnits<Unit extends { depth: number }>(units: readonly Unit[]): Unit[] {
  const depths = [...new Set(units.map(({ depth }) => depth))].sort((a, b) => a - b)
  const fitting = depths.filter((most) => units.filter(({ depth }) => depth <= most).length <= MOST)
  const deepest = fitting.at(-1)
  // One level alone that is too long is offered all the same: whoever holds only classes has no other way to
  // choose.
  return deepest === undefined ? [...units] : units.filter(({ depth }) => depth <= deepest)
}
