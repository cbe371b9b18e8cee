import { z } from 'zod'
import { type Cell, planCells, type Waiting } from '@/domain/gauge/cells'
import { sumPairs } from '@/domain/gauge/sums'
import { type Day, daysBetween, dayIn } from '@/domain/time/calendar'
import { ok, rareCommand } from '@/server/platform/command'
import type { Tx } from '@/server/platform/db'
import { newId } from '@/server/platform/ids'
import { inForce } from '@/server/platform/in-force'
import { institutionZone } from '@/server/platform/institution'
import { locks } from '@/server/platform/locks'

type Key = { personId: string; runId: string }
type Row = Key & Omit<Waiting<Key>, 'key' | 'days'> & { courseId: string; at: Date }
type Counted = { cells: number }

/**
 * Counts who has answered both forms of a course: in cells of ten people or more, that stay as they are
 * (domain/gauge/cells.ts). Run every night; run twice it counts nobody twice.
 */
export const countGauge = rareCommand<z.ZodObject, object, Counted>({
  name: 'gauge.count',
  input: z.object({}),
  subject: async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${locks.gauge}::bigint)`
    return {}
  },
  can: (actor) => actor.kind === 'system',
  async run({ tx, now }) {
    const zone = await institutionZone(tx)
    const today = dayIn(now, zone)
    const rows = await waiting(tx, today)
    let cells = 0
    for (const courseId of new Set(rows.map((row) => row.courseId))) {
      const planned = planCells(
        rows
          .filter((row) => row.courseId === courseId)
          .map((row) => ({ ...row, key: row, days: daysBetween(dayIn(row.at, zone), today) })),
      )
      for (const cell of planned) await keepCell(tx, courseId, cell, now)
      cells += planned.length
    }
    return ok({ cells })
  },
  audit: (_context, { cells }) => (cells > 0 ? { subject: 'gauge', detail: { cells } } : null),
})

/**
 * Who waits: the first pair of each person in a course, that person's one unit today, a learner's class
 * before any other. Who belongs nowhere today is counted when they do.
 */
const waiting = (tx: Tx, today: Day) => tx.$queryRaw<Row[]>`
  SELECT DISTINCT ON (r.course_id, a.person_id) r.course_id AS "courseId", a.person_id AS "personId", a.run_id AS "runId", a.at, home.path,
    b.right_true AS "beforeTrue", b.right_false AS "beforeFalse", a.right_true AS "afterTrue", a.right_false AS "afterFalse"
  FROM gauge_answer a
  JOIN gauge_answer b ON b.person_id = a.person_id AND b.run_id = a.run_id AND b.moment = 'before'
  JOIN run r ON r.person_id = a.person_id AND r.id = a.run_id
  CROSS JOIN LATERAL (SELECT u.path FROM membership m JOIN unit u ON u.id = m.unit_id
    WHERE m.person_id = a.person_id AND ${inForce('m', today)}
    ORDER BY m.standing = 'active' DESC, (m.kind = 'learner' AND u.kind = 'class') DESC, m.valid_from, u.code LIMIT 1) AS home
  WHERE a.moment = 'after' AND a.counted_at IS NULL
    AND NOT EXISTS (SELECT 1 FROM gauge_answer c JOIN run cr ON cr.person_id = c.person_id AND cr.id = c.run_id
      WHERE c.person_id = a.person_id AND cr.course_id = r.course_id AND c.counted_at IS NOT NULL)
  ORDER BY r.course_id, a.person_id, r.number`

async function keepCell(tx: Tx, courseId: string, { path, people }: Cell<Row>, at: Date): Promise<void> {
  const unitId = path.split('/').at(-2) ?? ''
  await tx.gaugeCell.create({
    data: { id: newId(), courseId, unitId, people: people.length, ...sumPairs(people), at },
  })
  await tx.$executeRaw`
    UPDATE gauge_answer g SET counted_at = ${at}
    FROM unnest(${people.map(({ key }) => key.personId)}::uuid[], ${people.map(({ key }) => key.runId)}::uuid[]) AS k (person_id, run_id)
    WHERE g.person_id = k.person_id AND g.run_id = k.run_id AND g.moment = 'after'`
}
