import type { CourseManifest } from '@/domain/content/manifest'
import { type TestOutState, testOutState } from '@/domain/quiz/test-out'
import { currentQuestions, type PublishedQuestion } from '@/server/courses/question-bank'
import { clock } from '@/server/platform/clock'
import { prisma, type Tx } from '@/server/platform/db'
import { today } from '@/server/platform/institution'
import { isRunOver } from './open-run'

export type TestOutSoFar = {
  state: TestOutState
  /** The one of the run that the person is in. */
  id: string | null
  runId: string | null
  /** What is asked about the lessons that are not done; read only while it may be drawn from. */
  pool: PublishedQuestion[]
}
type Row = {
  id: string | null
  runId: string | null
  isSubmitted: boolean
  isCompleted: boolean
  isSwitchedOff: boolean
  lessonsDone: string[]
}

/** Where a person stands with the six questions at the head of a course that they may learn. */
export async function testOutSoFar(
  personId: string,
  course: CourseManifest,
  now: Date = clock.now(),
  tx: Tx = prisma(),
): Promise<TestOutSoFar> {
  const [row] = await tx.$queryRaw<Row[]>`
    SELECT o.id, r.id AS "runId", o.submitted_at IS NOT NULL AS "isSubmitted", r.completed_at IS NOT NULL AS "isCompleted",
      EXISTS (SELECT FROM enrolment e
        JOIN target t ON t.id = e.target_id AND t.cycle = e.cycle AND t.ended_at IS NULL
        JOIN target_rule u ON u.target_id = t.id AND u.superseded_at IS NULL
        WHERE e.person_id = ${personId}::uuid AND e.state NOT IN ('paused', 'exempt', 'ended')
          AND NOT u.allows_test_out AND ${course.id} = ANY (u.course_ids)) AS "isSwitchedOff",
      ARRAY(SELECT p.lesson_id FROM lesson_progress p
        WHERE p.person_id = r.person_id AND p.run_id = r.id AND p.done_at IS NOT NULL) AS "lessonsDone"
    FROM (SELECT) AS one
    LEFT JOIN (
      SELECT n.* FROM (SELECT * FROM run WHERE person_id = ${personId}::uuid AND course_id = ${course.id}
        ORDER BY number DESC LIMIT 1) AS n WHERE NOT ${isRunOver('n', await today(now, tx))}
    ) AS r ON true
    LEFT JOIN test_out o ON o.person_id = r.person_id AND o.run_id = r.id`
  if (!row) throw new Error('the six questions gave no answer')
  const { id, runId, lessonsDone, ...facts } = row
  const stateWith = (questionsLeft: number) => testOutState({ ...facts, isBegun: id !== null, questionsLeft })
  // The bank is read only where it decides.
  if (stateWith(Infinity) !== 'open') return { state: stateWith(0), id, runId, pool: [] }
  const lessons = course.lessons.map((lesson) => lesson.id).filter((lesson) => !lessonsDone.includes(lesson))
  const pool = (await currentQuestions(course.id, tx)).filter(({ body }) => lessons.includes(body.lesson))
  return { state: stateWith(pool.length), id, runId, pool }
}
