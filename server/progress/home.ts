import type { PersonActor } from '@/domain/access/actor'
import type { EnrolmentState, Evidence } from '@/domain/enrolment/evidence'
import type { Day } from '@/domain/time/calendar'
import { today } from '@/server/platform/institution'
import { isRunOverText } from './open-run'
import { tasksDoneText } from './queries'
import { statement } from '@/server/platform/db'

export type HomeTarget = {
  id: string
  name: string
  nameEn: string
  document: string
  dueOn: Day
  state: EnrolmentState
  evidence: Evidence
  courseIds: string[]
}
export type HomeRun = {
  courseId: string
  completedAt: Date | null
  passedAt: Date | null
  lessonsDone: string[]
  lastLesson: string | null
  score: number | null
  maxScore: number | null
  serial: string | null
  openAttempt: string | null
  failed: { attemptId: string; submittedAt: Date } | null
  /** Each as its `taskKey`. */
  tasksDone: string[]
}

/**
 * What is asked of the person (nearest due first) and the newest run of every course they began; two
 * statements.
 */
export async function learnerHome(actor: PersonActor): Promise<{ targets: HomeTarget[]; runs: HomeRun[] }> {
  const [targets, runs] = await Promise.all([
    statement<HomeTarget>(
      'home-targets',
      `SELECT t.id, t.name, t.name_en AS "nameEn", t.document, to_char(e.due_on, 'YYYY-MM-DD') AS "dueOn", e.state,
         r.evidence, r.course_ids AS "courseIds"
       FROM enrolment e JOIN target t ON t.id = e.target_id
       JOIN target_rule r ON r.target_id = t.id AND r.superseded_at IS NULL
       WHERE e.person_id = $1 AND t.ended_at IS NULL AND e.state <> 'ended' AND e.cycle = t.cycle
       ORDER BY e.due_on, t.id`,
      [actor.personId],
    ),
    statement<Omit<HomeRun, 'failed'> & { failedId: string | null; failedAt: Date | null }>(
      'home-runs',
      `SELECT r.course_id AS "courseId", r.completed_at AS "completedAt", r.passed_at AS "passedAt",
         coalesce((SELECT array_agg(p.lesson_id) FROM lesson_progress p
           WHERE p.person_id = r.person_id AND p.run_id = r.id AND p.done_at IS NOT NULL), '{}') AS "lessonsDone",
         (SELECT p.lesson_id FROM lesson_progress p WHERE p.person_id = r.person_id AND p.run_id = r.id
           ORDER BY p.updated_at DESC LIMIT 1) AS "lastLesson",
         ${tasksDoneText('r')} AS "tasksDone",
         c.score, c.max_score AS "maxScore", k.serial,
         (SELECT a.id FROM attempt a WHERE a.person_id = r.person_id AND a.run_id = r.id AND a.state = 'in_progress'
           ORDER BY a.number DESC LIMIT 1) AS "openAttempt",
         f.id AS "failedId", f.submitted_at AS "failedAt"
       FROM (SELECT DISTINCT ON (n.course_id) n.* FROM run n WHERE n.person_id = $1
         ORDER BY n.course_id, n.number DESC) AS r
       LEFT JOIN LATERAL (SELECT a.id, a.submitted_at FROM attempt a WHERE a.person_id = r.person_id AND a.run_id = r.id
         AND a.state = 'graded' AND r.passed_at IS NULL ORDER BY a.number DESC LIMIT 1) f ON true
       LEFT JOIN completion c ON c.person_id = r.person_id AND c.run_id = r.id
       LEFT JOIN certificate k ON k.person_id = r.person_id AND k.completion_id = c.id
         AND k.revoked_at IS NULL AND k.superseded_at IS NULL
       WHERE NOT ${isRunOverText('r', '$2::date')} ORDER BY r.course_id`,
      [actor.personId, await today()],
    ),
  ])
  return {
    targets,
    runs: runs.map(({ failedId, failedAt, ...run }) => ({
      ...run,
      failed: failedId && failedAt ? { attemptId: failedId, submittedAt: failedAt } : null,
    })),
  }
}
