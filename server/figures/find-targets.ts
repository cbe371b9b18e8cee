import type { Evidence } from '@/domain/progress/evidence'
import type { Day } from '@/domain/time/calendar'
import { statement } from '@/server/platform/db'

/** A target with the rule in force, as boards need it. */
export type BoardTarget = {
  id: string
  name: string
  nameEn: string
  document: string
  cycle: number
  startsOn: Day
  endedAt: Date | null
  version: number
  courseIds: string[]
  evidence: Evidence
  dueOn: Day
  recordedAt: Date
  /** The last recount of everything; null before the first. */
  recountAt: Date | null
  recountDrift: number | null
}

/** The targets that ask someone below these paths (or below the unit, when one is given): running ones first, and of those the one that asks the most people there. */
export const findTargets = (paths: readonly string[], unitId: string | null): Promise<BoardTarget[]> =>
  statement<BoardTarget>(
    'board-targets',
    `WITH seen AS MATERIALIZED (
       SELECT DISTINCT u.id
       FROM (SELECT unnest($1::text[]) AS path WHERE $2::uuid IS NULL UNION ALL SELECT path FROM unit WHERE id = $2::uuid) AS scope
       JOIN unit u ON u.path ~>=~ scope.path AND u.path ~<~ (scope.path || '~'))
     SELECT t.id, t.name, t.name_en AS "nameEn", t.document, t.cycle, t.starts_on::text AS "startsOn", t.ended_at AS "endedAt",
       r.version, r.course_ids AS "courseIds", r.evidence, r.due_on::text AS "dueOn", r.recorded_at AS "recordedAt",
       last.at AS "recountAt", last.drift AS "recountDrift"
     FROM target t JOIN target_rule r ON r.target_id = t.id AND r.superseded_at IS NULL
     LEFT JOIN (SELECT at, drift FROM recount ORDER BY at DESC LIMIT 1) AS last ON true
     CROSS JOIN LATERAL (
       SELECT sum(c.n) AS people FROM seen JOIN counter c ON c.target_id = t.id AND c.cycle = t.cycle AND c.unit_id = seen.id) AS asked
     WHERE asked.people > 0
     ORDER BY t.ended_at IS NOT NULL, asked.people DESC, r.due_on, t.id`,
    [paths, unitId],
  )
