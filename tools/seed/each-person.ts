import type { Row } from './copy-rows'
import type { Life } from './plan-school'
import type { PlannedRun } from './study'

export const when = (at: number): string => new Date(at).toISOString()
export const whenever = (at: number | null): string | null => (at === null ? null : when(at))

/** Rows made one person at a time, so that no table stands in memory as text. */
export function* eachPerson(lives: readonly Life[], rowsOf: (life: Life) => readonly Row[]): Generator<Row> {
  for (const life of lives) yield* rowsOf(life)
}

/** The same, one run at a time. */
export const eachRun = (
  lives: readonly Life[],
  rowsOf: (personId: string, run: PlannedRun, life: Life) => readonly Row[],
): Iterable<Row> => eachPerson(lives, (life) => life.runs.flatMap((run) => rowsOf(life.person.id, run, life)))
