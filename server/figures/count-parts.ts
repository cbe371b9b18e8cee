import type { Counted } from '@/domain/figures/count'
import { statement } from '@/server/platform/db'
import { endOf, inRange } from '@/server/units/below-sql'

/** A part of a board: everything below a unit, or (isDirect) only who is counted at the unit itself. */
export type Part = { key: string; path: string; isDirect: boolean }
export type Of = { targetId: string; cycle: number }

export const bounds = (parts: readonly Part[]) => [
  parts.map(({ key }) => key),
  parts.map(({ path }) => path),
  parts.map(({ path, isDirect }) => endOf(path, isDirect)),
]

// OFFSET 0 keeps the planner from turning these around: it takes a range of paths for a large share of the
// tree and would begin with every unit of the school (measured at 100,000 learners for one faculty: counters
// 2.3 ms instead of 0.7, days 15 instead of 0.4).
const part = 'unnest($3::text[], $4::text[], $5::text[]) AS part (key, low, high)'
export const unitsOf = `${part} CROSS JOIN LATERAL (SELECT u.id FROM unit u WHERE ${inRange('u', 'part.low', 'part.high')} OFFSET 0) AS u`

// For the whole school beginning with everything is right (9 ms instead of 18).
const countersOf = (isWhole: boolean) =>
  isWhole
    ? `${part} JOIN unit u ON ${inRange('u', 'part.low', 'part.high')} JOIN counter c ON c.target_id = $1::uuid AND c.cycle = $2::int AND c.unit_id = u.id`
    : `${unitsOf} CROSS JOIN LATERAL (SELECT * FROM counter c WHERE c.target_id = $1::uuid AND c.cycle = $2::int AND c.unit_id = u.id OFFSET 0) AS c`

/** True when one of the paths is that of the institution itself. */
export const isWholeSchool = (paths: readonly string[]): boolean =>
  paths.some((path) => path.split('/').length === 3)

export type PartCount = Counted & { key: string; changedAt: Date }

/** The counters of each part, summed by state. */
export function countParts({ targetId, cycle }: Of, parts: readonly Part[]): Promise<PartCount[]> {
  const isWhole = isWholeSchool(parts.map(({ path }) => path))
  return statement<PartCount>(
    `board-counts${isWhole ? '-whole' : ''}`,
    `SELECT part.key, c.state, c.due_on::text AS "dueOn", c.is_activated AS "isActivated", sum(c.n)::int AS n, max(c.changed_at) AS "changedAt"
     FROM ${countersOf(isWhole)}
     GROUP BY part.key, c.state, c.due_on, c.is_activated`,
    [targetId, cycle, ...bounds(parts)],
  )
}
