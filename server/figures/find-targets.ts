import type { AskedEvidence } from '@/domain/enrolment/evidence'
import type { MemberKind } from '@/domain/people/member-kind'
import type { Day } from '@/domain/time/calendar'
import { statement } from '@/server/platform/db'
import { isWholeSchool } from './count-parts'
import { inRangeOf } from '@/server/units/below-sql'

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
  memberKinds: MemberKind[]
  evidence: AskedEvidence
  dueOn: Day
  recordedAt: Date
  /**
   * The last recount; null until one has looked at whom this target asks, all of them settled: another proves
   * nothing of it.
   */
  recountAt: Date | null
  recountDrift: number | null
}

// Below the institution the counters are reached unit by unit, whatever the planner thinks (0.5 ms for a
// faculty instead of 5 at 100,000 learners); for the institution they are all summed.
const allCounters = 'FROM counter c'
const countersBelow = `FROM unnest($1::text[]) AS scope (path)
       CROSS JOIN LATERAL (SELECT u.id FROM unit u WHERE ${inRangeOf('u', 'scope.path')} OFFSET 0) AS u
       CROSS JOIN LATERAL (SELECT * FROM counter c WHERE c.unit_id = u.id OFFSET 0) AS c`

/**
 * The targets that ask someone below these paths: running ones first, and of those the one that asks the most
 * people there.
 */
export function findTargets(paths: readonly string[]): Promise<BoardTarget[]> {
  const isWhole = isWholeSchool(paths)
  return statement<BoardTarget>(
    `board-targets${isWhole ? '-whole' : ''}`,
    `WITH asked AS MATERIALIZED (
       SELECT c.target_id, c.cycle, sum(c.n) AS people ${isWhole ? allCounters : countersBelow} GROUP BY 1, 2)
     SELECT t.id, t.name, t.name_en AS "nameEn", t.document, t.cycle, t.starts_on::text AS "startsOn", t.ended_at AS "endedAt",
       r.version, r.course_ids AS "courseIds", r.member_kinds AS "memberKinds", r.evidence, r.due_on::text AS "dueOn", r.recorded_at AS "recordedAt",
       last.at AS "recountAt", last.drift AS "recountDrift"
     FROM target t JOIN target_rule r ON r.target_id = t.id AND r.superseded_at IS NULL
     JOIN asked ON asked.target_id = t.id AND asked.cycle = t.cycle
     LEFT JOIN (SELECT at, drift, targets FROM recount ORDER BY at DESC LIMIT 1) AS last
       ON (t.id = ANY (last.targets) OR last.drift > 0) AND last.at >= t.created_at
       AND NOT EXISTS (SELECT 1 FROM settling s WHERE (s.target_id = t.id OR s.target_id IS NULL)
         AND s.asked_at <= last.at AND (s.ended_at IS NULL OR s.ended_at >= last.at))
     WHERE asked.people > 0
     ORDER BY t.ended_at IS NOT NULL, asked.people DESC, r.due_on, t.id`,
    isWhole ? [] : [paths],
  )
}
