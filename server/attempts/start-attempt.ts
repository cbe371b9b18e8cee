import { z } from 'zod'
import { isPerson } from '@/domain/access/actor'
import { Slug } from '@/domain/content/exercise'
import type { CourseManifest } from '@/domain/content/manifest'
import { drawQuiz } from '@/domain/quiz/draw'
import type { Day } from '@/domain/time/calendar'
import { passScoreOf } from '@/domain/quiz/grade'
import { mayRetake } from '@/domain/quiz/retake'
import { currentQuestions } from '@/server/courses/question-bank'
import { ok, rareCommand, refuse } from '@/server/platform/command'
import type { Tx } from '@/server/platform/db'
import { today } from '@/server/platform/institution'
import { newId, newSecret } from '@/server/platform/ids'
import { isRunOver } from '@/server/progress/open-run'
import { findLearning } from '@/server/progress/may-learn'

const Input = z.object({ course: Slug })
type Standing = {
  runId: string
  completed: boolean
  passed: boolean
  openId: string | null
  attempts: number
  lastSubmittedAt: Date | null
  met: string[]
}
type Subject = { course: CourseManifest; personId: string; standing: Standing | null }
export type StartedAttempt = { attemptId: string; resumed: boolean }

/** Opens the quiz of a completed course, or answers the attempt that is open already: a double click makes one attempt. */
export const startAttempt = rareCommand<
  typeof Input,
  Subject,
  StartedAttempt,
  'lessons_first' | 'already_passed' | 'wait'
>({
  name: 'attempt.start',
  input: Input,
  async subject(tx, input, actor, now) {
    const learning = await findLearning(tx, actor, input.course)
    if (!learning) return null
    const day = await today(now, tx)
    const { personId, course } = learning
    return { ...learning, standing: await readStanding(tx, personId, course.id, day) }
  },
  can: isPerson,
  async run({ tx, subject: { course, personId, standing }, now }) {
    if (!standing?.completed) return refuse('lessons_first')
    if (standing.openId) return ok({ attemptId: standing.openId, resumed: true })
    if (standing.passed) return refuse('already_passed')
    if (!mayRetake(now, standing.lastSubmittedAt, course.quiz.retakeMinutes)) return refuse('wait')

    const pool = await currentQuestions(course.id, tx)
    const seed = newSecret()
    const timesMet = new Map<string, number>()
    for (const questionId of standing.met) timesMet.set(questionId, (timesMet.get(questionId) ?? 0) + 1)
    const candidates = pool.map(({ hash, body }) => ({
      hash,
      questionId: body.id,
      options: body.options.map(({ id }) => id),
    }))
    const items = drawQuiz(candidates, course.quiz.draw, seed, timesMet)
    const id = newId()
    // The unique index on open attempts decides between two simultaneous starts.
    const [row] = await tx.$queryRaw<{ id: string }[]>`
      INSERT INTO attempt (person_id, id, course_id, run_id, number, state, seed, items, version_hash, started_at, max_score, pass_score)
      VALUES (${personId}::uuid, ${id}::uuid, ${course.id}, ${standing.runId}::uuid, ${standing.attempts + 1}, 'in_progress', ${seed},
        ${JSON.stringify(items)}::jsonb, ${course.hash}, ${now}, ${items.length}, ${passScoreOf(items.length, course.quiz.passPercent)})
      ON CONFLICT DO NOTHING RETURNING id`
    if (row) return ok({ attemptId: id, resumed: false })
    const other = await readStanding(tx, personId, course.id, await today(now, tx))
    return other?.openId ? ok({ attemptId: other.openId, resumed: true }) : refuse('wait')
  },
  audit: () => null,
})

/** The newest run with its attempts, and the ids of all questions this person has met in the course, once per meeting. */
async function readStanding(tx: Tx, personId: string, courseId: string, day: Day): Promise<Standing | null> {
  const [row] = await tx.$queryRaw<Standing[]>`
    SELECT r.id AS "runId", r.completed_at IS NOT NULL AS completed, r.passed_at IS NOT NULL AS passed,
      (SELECT a.id FROM attempt a WHERE a.person_id = r.person_id AND a.run_id = r.id AND a.state = 'in_progress') AS "openId",
      (SELECT count(*)::int FROM attempt a WHERE a.person_id = r.person_id AND a.run_id = r.id) AS attempts,
      (SELECT max(a.submitted_at) FROM attempt a WHERE a.person_id = r.person_id AND a.run_id = r.id) AS "lastSubmittedAt",
      coalesce((SELECT array_agg(q.question_id) FROM attempt a
        CROSS JOIN LATERAL jsonb_array_elements(a.items) AS item
        JOIN question_version q ON q.hash = item ->> 'question'
        WHERE a.person_id = r.person_id AND a.course_id = r.course_id), '{}') AS met
    FROM (SELECT * FROM run WHERE person_id = ${personId}::uuid AND course_id = ${courseId} ORDER BY number DESC LIMIT 1) AS r
    WHERE NOT ${isRunOver('r', day)}`
  return row ?? null
}
