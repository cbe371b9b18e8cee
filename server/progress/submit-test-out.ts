import { z } from 'zod'
import { isPerson } from '@/domain/access/actor'
import { DrawnItem } from '@/domain/quiz/draw'
import { Given, gradeAttempt } from '@/domain/quiz/grade'
import { lessonsKnown, TESTED_OUT } from '@/domain/quiz/test-out'
import { keysOf, questionsByHash } from '@/server/courses/question-bank'
import type { TestOut } from '@/generated/prisma/client'
import { ok, rareCommand, refuse } from '@/server/platform/command'
import { followLessons } from './follow-lessons'
import { lockPerson } from './lock-person'
import { findLearning, type Learning } from './may-learn'
import { testOutSoFar } from './test-out-so-far'

const Input = z.object({
  testOut: z.uuid(),
  /** What was chosen, by the place of the question; what is not answered is wrong. */
  answers: Given,
})
type Subject = Learning & { testOut: TestOut; isCurrent: boolean; isNeedless: boolean }
export type SubmittedTestOut = { course: string; right: number; lessons: string[] }

/**
 * Hands the six questions in. The lessons that the answers show as known are done, with that as the reason;
 * run and enrolments follow as after a lesson learned. Sent twice it answers what is stored.
 */
export const submitTestOut = rareCommand<
  typeof Input,
  Subject,
  SubmittedTestOut,
  'not_found' | 'test_out_closed'
>({
  name: 'test-out.submit',
  input: Input,
  async subject(tx, input, actor, now) {
    if (!isPerson(actor)) return null
    const { personId } = actor
    await lockPerson(tx, personId)
    const testOut = await tx.testOut.findUnique({ where: { personId_id: { personId, id: input.testOut } } })
    const learning = testOut && (await findLearning(tx, actor, testOut.courseId))
    if (!learning) return null
    const soFar = await testOutSoFar(personId, learning.course, now, tx)
    return {
      ...learning,
      testOut,
      isCurrent: soFar.id === testOut.id,
      isNeedless: soFar.state === 'needless',
    }
  },
  can: isPerson,
  async run({ tx, input: { answers }, subject, now }) {
    const { personId, course, testOut, isCurrent, isNeedless } = subject
    const { id, runId, submittedAt, rightCount } = testOut
    if (submittedAt) return ok({ course: course.id, right: rightCount ?? 0, lessons: testOut.lessons })
    const items = DrawnItem.array().parse(testOut.items)
    const areShown = Object.entries(answers).every(([item, { response }]) =>
      items[Number(item)]?.options.includes(response.choice),
    )
    if (!isCurrent || !areShown) return refuse('not_found')
    // With every lesson done the quiz may be under way: what the six explain would answer it.
    if (isNeedless) return refuse('test_out_closed')

    const questions = await questionsByHash(
      items.map(({ question }) => question),
      tx,
    )
    const grade = gradeAttempt(items, answers, keysOf(questions), 0)
    const answered = grade.items.map(({ question, mark, max }) => ({
      lesson: questions.get(question)?.lesson ?? '',
      isRight: mark === max,
    }))
    const known = lessonsKnown(answered)
    const lessons = course.lessons.map((lesson) => lesson.id).filter((lesson) => known.includes(lesson))
    await tx.testOut.update({
      where: { personId_id: { personId, id } },
      data: { answers, rightCount: grade.score, lessons, submittedAt: now },
    })
    await tx.$executeRaw`
      INSERT INTO lesson_progress AS p (person_id, run_id, lesson_id, done_at, done_reason, version_hash, updated_at)
      SELECT ${personId}::uuid, ${runId}::uuid, lesson, ${now}, ${TESTED_OUT}, ${course.hash}, ${now}
      FROM unnest(${lessons}::text[]) AS lesson
      ON CONFLICT (person_id, run_id, lesson_id)
      DO UPDATE SET done_at = excluded.done_at, done_reason = excluded.done_reason, updated_at = excluded.updated_at
      WHERE p.done_at IS NULL`
    if (lessons.length > 0) await followLessons(tx, { personId, course, run: { id: runId } }, now)
    return ok({ course: course.id, right: grade.score, lessons })
  },
  audit: () => null,
})
