import type { Evidence } from '@/domain/enrolment/evidence'
import type { DayCount } from '@/domain/figures/curve'
import type { Day } from '@/domain/time/calendar'
import { statement } from '@/server/platform/db'
import { bounds, type Of, type Part, unitsOf } from './count-parts'

// Reached unit by unit through the primary key: a whole school has a row for almost everyone who learns, and
// no board reads them all from the table.
const daysOf = (which: string) => `FROM ${unitsOf} CROSS JOIN LATERAL (
    SELECT d.day, d.n FROM daily_reached d
    WHERE d.target_id = $1::uuid AND d.cycle = $2::int AND d.unit_id = u.id AND d.evidence = $6 AND ${which} OFFSET 0
  ) AS d`

export type RecentDays = { days: DayCount[]; byPart: Map<string, number> }

/** Who reached this much since a day: by day over all parts, and by part. */
export async function countRecentDays(
  { targetId, cycle }: Of,
  parts: readonly Part[],
  evidence: Evidence,
  since: Day,
): Promise<RecentDays> {
  const rows = await statement<{ key: string | null; day: Day | null; n: number }>(
    'board-recent-days',
    `SELECT part.key, d.day::text AS day, sum(d.n)::int AS n ${daysOf('d.day >= $7::date')} GROUP BY GROUPING SETS ((part.key), (d.day))`,
    [targetId, cycle, ...bounds(parts), evidence, since],
  )
  return {
    days: rows.flatMap(({ day, n }) => (day === null ? [] : [{ day, n }])),
    byPart: new Map(rows.flatMap(({ key, n }) => (key === null ? [] : [[key, n] as const]))),
  }
}

const MOST = 300
const earlier = new Map<string, DayCount[]>()

/**
 * Who reached this much before a day, by day. Those days change only when someone leaves, returns or moves,
 * so they are kept in memory and taken from there while they still add up to `sum`, what the counters say;
 * otherwise they are read again.
 */
export async function countEarlierDays(
  { targetId, cycle }: Of,
  parts: readonly Part[],
  evidence: Evidence,
  before: Day,
  sum: number,
): Promise<DayCount[]> {
  const key = [
    targetId,
    cycle,
    evidence,
    before,
    ...parts.map(({ key, isDirect }) => `${key}${isDirect}`),
  ].join(' ')
  const known = earlier.get(key)
  if (known && known.reduce((total, { n }) => total + n, 0) === sum) return known
  const days = await statement<DayCount>(
    'board-earlier-days',
    `SELECT d.day::text AS day, sum(d.n)::int AS n ${daysOf('d.day < $7::date')} GROUP BY d.day ORDER BY d.day`,
    [targetId, cycle, ...bounds(parts), evidence, before],
  )
  if (earlier.size >= MOST) earlier.clear()
  earlier.set(key, days)
  return days
}
