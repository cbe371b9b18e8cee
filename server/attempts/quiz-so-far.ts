import type { PersonActor } from '@/domain/access/actor'
import { clock } from '@/server/platform/clock'
import { prisma, type Tx } from '@/server/platform/db'
import { today } from '@/server/platform/institution'
import { isRunOver } from '@/server/progress/open-run'
import { questionsMet } from '@/server/progress/questions-met'

export type QuizSoFar = {
  runId: string
  completed: boolean
  passed: boolean
  attempts: number
  openId: string | null
  lastId: string | null
  lastSubmittedAt: Date | null
  /**
   * The ids of the questions that this person has met of the bank that is drawn from, once for each meeting.
   */
  met: string[]
}

/** What the run of a course has come to before its quiz; null while there is none, or the newest is over. */
export async function quizSoFar(
  { personId }: Pick<PersonActor, 'personId'>,
  courseId: string,
  now: Date = clock.now(),
  tx: Tx = prisma(),
): Promise<QuizSoFar | null> {
  const [row] = await tx.$queryRaw<QuizSoFar[]>`
    SELECT r.id AS "runId", r.completed_at IS NOT NULL AS completed, r.passed_at IS NOT NULL AS passed, tried.*,
      ${questionsMet('r.person_id', 'r.course_id')} AS met
    FROM (SELECT * FROM run WHERE person_id = ${personId}::uuid AND course_id = ${courseId} ORDER BY number DESC LIMIT 1) AS r
    CROSS JOIN LATERAL (
      SELECT count(*)::int AS attempts, max(a.submitted_at) AS "lastSubmittedAt",
        (array_agg(a.id) FILTER (WHERE a.state = 'in_progress'))[1] AS "openId",
        (array_agg(a.id ORDER BY a.number DESC) FILTER (WHERE a.state = 'graded'))[1] AS "lastId"
      FROM attempt a WHERE a.person_id = r.person_id AND a.run_id = r.id
    ) AS tried
    WHERE NOT ${isRunOver('r', await today(now, tx))}`
  return row ?? null
}
