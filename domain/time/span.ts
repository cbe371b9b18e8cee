/** A length of time in the one unit that says it best. */
export type Span = { unit: 'seconds' | 'minutes' | 'hours' | 'days'; n: number }

const SECOND_MS = 1_000
const units = [
  { unit: 'days', ms: 86_400 * SECOND_MS },
  { unit: 'hours', ms: 3_600 * SECOND_MS },
  { unit: 'minutes', ms: 60 * SECOND_MS },
] as const

/** Two of a unit at least, so that nothing is rounded by half: 90 minutes, not an hour. */
export function spanOf(ms: number): Span {
  const found = units.find((unit) => ms >= 2 * unit.ms)
  if (found) return { unit: found.unit, n: Math.round(ms / found.ms) }
  return { unit: 'seconds', n: Math.max(1, Math.round(ms / SECOND_MS)) }
}
