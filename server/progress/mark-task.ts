import { z } from 'zod'
import type { LessonManifest } from '@/domain/content/manifest'
import { Slug } from '@/domain/content/slug'
import { ok, rareCommand } from '@/server/platform/command'
import { today } from '@/server/platform/institution'
import { lockLearning } from './lock-learning'
import type { Learning } from './may-learn'
import { isRunOver, openRun } from './open-run'
import { readerKey } from './reader-key'

const Input = z.object({
  course: Slug,
  lesson: Slug,
  task: Slug,
  /** no: it was pressed by mistake. */
  done: z.enum(['yes', 'no']),
  /** For whom the browser kept the press while it waited; somebody else may be signed in by now. */
  as: z.string().max(64).optional(),
})
type Subject = Learning & { lesson: LessonManifest }

/**
 * Notes that the learner did a task of a lesson, or takes it back; sent again it changes nothing. Nobody saw
 * the learner do it, so it moves no evidence: no lesson is done by it and nobody took part by it.
 */
export const markTask = rareCommand<typeof Input, Subject, { isDone: boolean }>({
  name: 'progress.task-done',
  input: Input,
  async subject(tx, input, actor) {
    const learning = await lockLearning(tx, actor, input.course)
    const lesson = learning?.course.lessons.find(({ id }) => id === input.lesson)
    if (!learning || !lesson?.tasks.includes(input.task)) return null
    return { ...learning, lesson }
  },
  can: (_actor, { personId }, input) => input.as === undefined || input.as === readerKey(personId),
  async run({ tx, input, subject: { personId, course, lesson }, now }) {
    const day = await today(now, tx)
    if (input.done === 'yes') {
      const run = await openRun(tx, personId, course.id, { now, today: day })
      await tx.$executeRaw`
        INSERT INTO task_done (person_id, run_id, lesson_id, task_id, version_hash, at)
        VALUES (${personId}::uuid, ${run.id}::uuid, ${lesson.id}, ${input.task}, ${course.hash}, ${now})
        ON CONFLICT DO NOTHING`
    }
    // Of an earlier run it stays: that year is over.
    else
      await tx.$executeRaw`
        DELETE FROM task_done d USING (
          SELECT * FROM run WHERE person_id = ${personId}::uuid AND course_id = ${course.id}
          ORDER BY number DESC LIMIT 1) AS r
        WHERE d.person_id = r.person_id AND d.run_id = r.id AND NOT ${isRunOver('r', day)}
          AND d.lesson_id = ${lesson.id} AND d.task_id = ${input.task}`
    return ok({ isDone: input.done === 'yes' })
  },
  audit: () => null,
})
