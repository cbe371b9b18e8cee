import { z } from 'zod'
import { isPerson } from '@/domain/access/actor'
import { Slug } from '@/domain/content/slug'
import type { CourseManifest } from '@/domain/content/manifest'
import { asPoolQuestion, drawQuiz } from '@/domain/quiz/draw'
import { passScoreOf } from '@/domain/quiz/grade'
import { retakeFrom } from '@/domain/quiz/retake'
import { currentQuestions } from '@/server/courses/question-bank'
import { ok, rareCommand, refuse } from '@/server/platform/command'
import { newId, newSecret } from '@/server/platform/ids'
import { findLearning } from '@/server/progress/may-learn'
import { timesMet } from '@/server/progress/questions-met'
import { type QuizSoFar, quizSoFar } from './quiz-so-far'

const Input = z.object({ course: Slug })
type Subject = { course: CourseManifest; personId: string; soFar: QuizSoFar | null }
export type StartedAttempt = { attemptId: string; resumed: boolean }

/**
 * Opens the quiz of a completed course, or answers the attempt that is open already: a double click makes one
 * attempt.
 */
export const startAttempt = rareCommand<
  typeof Input,
  Subject,
  StartedAttempt,
  'lessons_first' | 'already_passed' | 'wait' | 'no_questions'
>({
  name: 'attempt.start',
  input: Input,
  async subject(tx, input, actor, now) {
    const learning = await findLearning(tx, actor, input.course)
    return learning && { ...learning, soFar: await quizSoFar(learning, learning.course.id, now, tx) }
  },
  can: isPerson,
  async run({ tx, subject: { course, personId, soFar }, now }) {
    if (!soFar?.completed) return refuse('lessons_first')
    if (soFar.openId) return ok({ attemptId: soFar.openId, resumed: true })
    if (soFar.passed) return refuse('already_passed')
    if (retakeFrom(now, soFar.lastSubmittedAt, course.quiz.retakeMinutes)) return refuse('wait')

    const pool = await currentQuestions(course.id, tx)
    // Sealed by a secret that is lost: of no question at all everybody would have enough right.
    if (pool.length < course.quiz.draw) return refuse('no_questions')
    const seed = newSecret()
    const items = drawQuiz(pool.map(asPoolQuestion), course.quiz.draw, seed, timesMet(soFar.met))
    const id = newId()
    // The unique index on open attempts decides between two simultaneous starts.
    const [row] = await tx.$queryRaw<{ id: string }[]>`
      INSERT INTO attempt (person_id, id, course_id, run_id, number, state, seed, items, version_hash, started_at, max_score, pass_score)
      VALUES (${personId}::uuid, ${id}::uuid, ${course.id}, ${soFar.runId}::uuid, ${soFar.attempts + 1}, 'in_progress', ${seed},
        ${JSON.stringify(items)}::jsonb, ${course.hash}, ${now}, ${items.length}, ${passScoreOf(items.length, course.quiz.passPercent)})
      ON CONFLICT DO NOTHING RETURNING id`
    if (row) return ok({ attemptId: id, resumed: false })
    const other = await quizSoFar({ personId }, course.id, now, tx)
    return other?.openId ? ok({ attemptId: other.openId, resumed: true }) : refuse('wait')
  },
  audit: () => null,
})
