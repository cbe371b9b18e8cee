import { z } from 'zod'
import { correctOption } from '@/domain/content/exercise'
import { Slug } from '@/domain/content/slug'
import type { LessonManifest } from '@/domain/content/manifest'
import { withResponse } from '@/domain/quiz/response'
import { ok, rareCommand, refuse } from '@/server/platform/command'
import type { Tx } from '@/server/platform/db'
import { today } from '@/server/platform/institution'
import { followLessons } from './follow-lessons'
import { lockLearning } from './lock-learning'
import type { Learning } from './may-learn'
import { openRun, type RunRow } from './open-run'
import { readerKey } from './reader-key'

const Input = withResponse({
  course: Slug,
  lesson: Slug,
  exercise: Slug,
  /** For whom the browser kept the answer while it waited; somebody else may be signed in by now. */
  as: z.string().max(64).optional(),
})
type Subject = Learning & { lesson: LessonManifest; run: RunRow }
export type RecallResult = { isCorrect: boolean; lessonDone: boolean; courseDone: boolean }

/**
 * Records the first answer to a recall question. The last one of a lesson makes the lesson done; the first
 * lesson done is taking part, the last one completes the course. Sent again, it changes nothing and answers
 * the same.
 */
export const answerRecall = rareCommand<typeof Input, Subject, RecallResult, 'not_found'>({
  name: 'progress.answer-recall',
  input: Input,
  async subject(tx, input, actor, now) {
    const learning = await lockLearning(tx, actor, input.course)
    const lesson = learning?.course.lessons.find(({ id }) => id === input.lesson)
    if (!learning || !lesson) return null
    const { personId, course } = learning
    const run = await openRun(tx, personId, course.id, { now, today: await today(now, tx) })
    return { ...learning, lesson, run }
  },
  can: (_actor, { personId }, input) => input.as === undefined || input.as === readerKey(personId),
  async run({ tx, input, subject, now }) {
    const { course, lesson, run, personId } = subject
    const exercise = lesson.exercises.find(({ id, kind }) => id === input.exercise && kind === 'recall')
    if (!exercise?.options.some(({ id }) => id === input.response.choice)) return refuse('not_found')
    const isCorrect = correctOption(exercise).id === input.response.choice
    const needed = lesson.exercises.filter(({ kind }) => kind === 'recall').map(({ id }) => id)
    await tx.$executeRaw`
      INSERT INTO recall_answer (person_id, run_id, lesson_id, exercise_id, response, is_correct, version_hash, at)
      VALUES (${personId}::uuid, ${run.id}::uuid, ${lesson.id}, ${exercise.id}, ${JSON.stringify(input.response)}::jsonb, ${isCorrect}, ${course.hash}, ${now})
      ON CONFLICT DO NOTHING`
    const lessonDone = await markLesson(tx, subject, needed, now)
    const courseDone = lessonDone && (await followLessons(tx, subject, now))
    return ok({ isCorrect, lessonDone, courseDone })
  },
  audit: () => null,
})

/** Sets the lesson done once all its recall questions are answered; true when it is done. */
async function markLesson(
  tx: Tx,
  { course, lesson, run, personId }: Subject,
  needed: string[],
  now: Date,
): Promise<boolean> {
  const rows = await tx.$queryRaw<{ done: boolean }[]>`
    INSERT INTO lesson_progress AS p (person_id, run_id, lesson_id, done_at, version_hash, updated_at)
    SELECT ${personId}::uuid, ${run.id}::uuid, ${lesson.id},
      CASE WHEN count(*) >= ${needed.length} THEN ${now}::timestamptz END, ${course.hash}, ${now}
    FROM recall_answer
    WHERE person_id = ${personId}::uuid AND run_id = ${run.id}::uuid AND lesson_id = ${lesson.id} AND exercise_id = ANY (${needed})
    ON CONFLICT (person_id, run_id, lesson_id)
    DO UPDATE SET done_at = coalesce(p.done_at, excluded.done_at), updated_at = excluded.updated_at
    RETURNING done_at IS NOT NULL AS done`
  return rows[0]?.done ?? false
}
