import { z } from 'zod'
import type { Actor } from '@/domain/access/actor'
import { canAnywhere } from '@/domain/access/can'
import { clock } from '@/server/platform/clock'
import { execute, type Outcome, ok, rareCommand } from '@/server/platform/command'
import type { Tx } from '@/server/platform/db'
import { newId } from '@/server/platform/ids'
import { log } from '@/server/platform/log'

/** One figure that does not follow from its evidence: what stands there, and what must. */
export type Difference = {
  kind: 'state' | 'activation' | 'counter' | 'daily_reached'
  key: string
  stands: string
  must: string
}
export type RecountResult = { checked: number; drift: number; differences: Difference[] }

/** As many differences as anyone will read; the count says how many there are. */
const SHOWN = 200

/**
 * Everything in one statement, so that it reads one snapshot and blocks nobody. Learning moves enrolments only while their
 * target runs; those of ended targets and past cycles must merely agree with their counters.
 */
const compare = (tx: Tx) => tx.$queryRaw<
  { checked: number; drift: number; differences: Difference[] | null }[]
>`
  WITH learned AS (
    SELECT r.target_id, l.* FROM target_rule r CROSS JOIN LATERAL learning(r.course_ids, NULL) AS l
    WHERE r.superseded_at IS NULL
  ),
  seen AS MATERIALIZED (
    SELECT v.person_id, v.id, v.target_id, v.cycle, v.unit_id, v.due_on, v.state, v.is_activated,
      v.took_part_on, v.completed_on, v.passed_on, v.kept_on,
      a.activated_at IS NOT NULL AS must_be_activated,
      CASE
        WHEN t.ended_at IS NOT NULL OR v.cycle <> t.cycle OR v.state IN ('paused', 'exempt', 'ended') THEN v.state
        WHEN v.state = 'kept' AND l.evidence = 'passed' THEN 'kept'
        ELSE coalesce(l.evidence, 'not_started')
      END AS must_be
    FROM enrolment v
    JOIN target t ON t.id = v.target_id
    LEFT JOIN learned l ON l.target_id = v.target_id AND l.person_id = v.person_id
    LEFT JOIN account a ON a.person_id = v.person_id
  ),
  counted AS (
    SELECT target_id, cycle, unit_id, due_on, must_be AS state, must_be_activated AS is_activated, count(*) AS n
    FROM seen GROUP BY 1, 2, 3, 4, 5, 6
  ),
  by_day AS (
    SELECT s.target_id, s.cycle, s.unit_id, l.evidence, l.day, count(*) AS n
    FROM seen s CROSS JOIN LATERAL reached(s.must_be, s.took_part_on, s.completed_on, s.passed_on, s.kept_on) AS l
    GROUP BY 1, 2, 3, 4, 5
  ),
  counters AS (
    SELECT target_id, cycle, unit_id, due_on, state, is_activated, coalesce(c.n, 0) AS stands, coalesce(m.n, 0) AS must
    FROM counted m FULL JOIN counter c USING (target_id, cycle, unit_id, due_on, state, is_activated)
  ),
  days AS (
    SELECT target_id, cycle, unit_id, evidence, day, coalesce(d.n, 0) AS stands, coalesce(m.n, 0) AS must
    FROM by_day m FULL JOIN daily_reached d USING (target_id, cycle, unit_id, evidence, day)
  ),
  difference AS (
    SELECT 'counter' AS kind, concat_ws(' ', target_id, cycle, unit_id, due_on, state, is_activated) AS key, stands::text, must::text
    FROM counters WHERE stands <> must
    UNION ALL SELECT 'daily_reached', concat_ws(' ', target_id, cycle, unit_id, evidence, day), stands::text, must::text FROM days WHERE stands <> must
    UNION ALL SELECT 'state', id::text, state, must_be FROM seen WHERE state <> must_be
    UNION ALL SELECT 'activation', id::text, is_activated::text, must_be_activated::text FROM seen WHERE is_activated <> must_be_activated
  )
  SELECT
    ((SELECT count(*) FROM seen) + (SELECT count(*) FROM counters) + (SELECT count(*) FROM days))::int AS checked,
    (SELECT count(*) FROM difference)::int AS drift,
    (SELECT json_agg(first) FROM (SELECT * FROM difference ORDER BY kind, key LIMIT ${SHOWN}) AS first) AS differences`

const recountCommand = rareCommand({
  name: 'figures.recount',
  input: z.object({}),
  subject: async () => true,
  can: (actor) => canAnywhere(actor, 'system.view'),
  async run({ tx, now }): Promise<Outcome<RecountResult>> {
    // Everything is read once: hashing and sorting in memory beat looking up row by row, which the planner cannot foresee.
    await tx.$executeRaw`SELECT set_config('enable_nestloop', 'off', true), set_config('work_mem', '64MB', true)`
    const [row] = await compare(tx)
    if (!row) throw new Error('the recount gave no answer')
    const result = { checked: row.checked, drift: row.drift, differences: row.differences ?? [] }
    const durationMs = clock.now().getTime() - now.getTime()
    await tx.recount.create({
      data: {
        id: newId(),
        at: now,
        checked: result.checked,
        drift: result.drift,
        difference: result.differences,
        durationMs,
      },
    })
    return ok(result)
  },
  // The row in `recount` is its own record.
  audit: () => null,
})

/**
 * Counts everything anew from what people learned and compares it to the figures that stand, row by row. It mends nothing:
 * a difference is a fault to find, so it is stored, shown and logged.
 */
export async function recount(actor: Actor): Promise<Outcome<RecountResult>> {
  const outcome = await execute(recountCommand, actor, {})
  if (outcome.ok && outcome.value.drift > 0)
    log.warn('figures.drift', { drift: outcome.value.drift, checked: outcome.value.checked })
  return outcome
}
