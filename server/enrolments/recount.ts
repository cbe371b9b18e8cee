import { z } from 'zod'
import type { Actor } from '@/domain/access/actor'
import { canAnywhere } from '@/domain/access/can'
import type { Day } from '@/domain/time/calendar'
import { sealedKeys } from '@/server/courses/question-bank'
import { clock } from '@/server/platform/clock'
import { type CoreReason, execute, type Outcome, ok, rareCommand } from '@/server/platform/command'
import type { Tx } from '@/server/platform/db'
import { newId } from '@/server/platform/ids'
import { today } from '@/server/platform/institution'
import { log } from '@/server/platform/log'
import { lastSyncDay } from './calendar-sql'
import { chainFaults, enrolmentFaults, mustStand } from './recount-sql'
import { testOutFaults } from './recount-test-outs'

/** One figure that does not follow from its evidence: what stands there, and what must. */
export type Difference = { kind: DifferenceKind; key: string; stands: string; must: string }
export type DifferenceKind =
  | 'missing' // asked by a rule, without an enrolment
  | 'state'
  | 'unit'
  | 'due'
  | 'day'
  | 'activation'
  | 'counter'
  | 'daily_reached'
  | 'completion'
  | 'attempt'
  | 'annulment'
  | 'test_out'
  | 'certificate'
  | 'verdict'
  | 'marks'
  | 'journal'
export type RecountResult = {
  checked: number
  /** How many were looked at: where it is 0, no drift proves nothing. */
  enrolments: number
  /** Whose enrolments were looked at: of no other target does it prove anything. */
  targets: string[]
  drift: number
  differences: Difference[]
}
type Row = Omit<RecountResult, 'differences'> & { differences: Difference[] | null }

/** As many differences as anyone will read; the count says how many there are. */
const SHOWN = 200

/** Everything in one statement, so that it reads one snapshot and blocks nobody. */
const compare = async (tx: Tx, since: Day, day: Day, now: Date) => tx.$queryRaw<Row[]>`
  WITH ${mustStand(since, day, now)},
  ${enrolmentFaults},
  ${chainFaults(await sealedKeys(tx))},
  ${testOutFaults},
  counted AS (
    SELECT target_id, cycle, unit_id, due_on, state, is_activated, count(*) AS n FROM must GROUP BY 1, 2, 3, 4, 5, 6
  ),
  by_day AS (
    SELECT m.target_id, m.cycle, m.unit_id, l.evidence, l.day, count(*) AS n
    FROM must m CROSS JOIN LATERAL reached(m.state, m.took_part_on, m.completed_on, m.passed_on, m.kept_on) AS l
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
  difference AS MATERIALIZED (
    SELECT 'counter' AS kind, concat_ws(' ', target_id, cycle, unit_id, due_on, state, is_activated) AS key,
      stands::text, must::text FROM counters WHERE stands <> must
    UNION ALL SELECT 'daily_reached', concat_ws(' ', target_id, cycle, unit_id, evidence, day), stands::text, must::text
      FROM days WHERE stands <> must
    UNION ALL SELECT * FROM enrolment_fault
    UNION ALL SELECT * FROM chain_fault
    UNION ALL SELECT * FROM test_out_fault
  )
  SELECT
    ((SELECT count(*) FROM must) - (SELECT count(*) FROM running WHERE is_unsettled))::int AS enrolments,
    ARRAY(SELECT DISTINCT m.target_id FROM must m JOIN target t ON t.id = m.target_id AND t.cycle = m.cycle
      WHERE NOT EXISTS (SELECT FROM running r WHERE r.target_id = m.target_id AND r.is_unsettled)) AS targets,
    ((SELECT count(*) FROM must) + (SELECT count(*) FROM counters) + (SELECT count(*) FROM days)
      + (SELECT count(*) FROM completion))::int AS checked,
    (SELECT count(*) FROM difference)::int AS drift,
    (SELECT json_agg(first) FROM (SELECT * FROM difference ORDER BY kind, key LIMIT ${SHOWN}) AS first) AS differences`

const recountCommand = rareCommand({
  name: 'figures.recount',
  input: z.object({}),
  subject: async () => true,
  can: (actor) => canAnywhere(actor, 'system.view'),
  async run({ tx, now }) {
    // Everything is read once: hashing and sorting in memory beat looking up row by row, which the planner
    // cannot foresee.
    await tx.$executeRaw`SELECT set_config('enable_nestloop', 'off', true), set_config('work_mem', '64MB', true)`
    const day = await today(now, tx)
    const [row] = await compare(tx, await lastSyncDay(tx, day), day, now)
    if (!row) throw new Error('the recount gave no answer')
    const { checked, enrolments, targets, drift } = row
    const differences = row.differences ?? []
    const durationMs = clock.now().getTime() - now.getTime()
    await tx.recount.create({
      data: {
        id: newId(),
        at: now,
        checked,
        enrolments,
        targets,
        drift,
        difference: differences,
        durationMs,
      },
    })
    return ok<RecountResult>({ checked, enrolments, targets, drift, differences })
  },
  // The row in `recount` is its own record.
  audit: () => null,
})

/**
 * Rebuilds everything from rules, memberships, decisions and what people learned, and compares it to what
 * stands, row by row. It mends nothing: a difference is a fault to find, so it is stored, shown and logged.
 */
export async function recount(actor: Actor): Promise<Outcome<RecountResult, CoreReason>> {
  const outcome = await execute(recountCommand, actor, {})
  if (outcome.ok && outcome.value.drift > 0)
    log.warn('figures.drift', { drift: outcome.value.drift, checked: outcome.value.checked })
  return outcome
}
