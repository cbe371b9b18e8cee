import type { PersonActor } from '@/domain/access/actor'
import { saveAnswer } from '@/server/attempts/save-answer'
import { startAttempt } from '@/server/attempts/start-attempt'
import { submitAttempt } from '@/server/attempts/submit-attempt'
import { execute } from '@/server/platform/command'
import { answerRecall } from '@/server/progress/answer-recall'
import { startTestOut } from '@/server/progress/start-test-out'
import { submitTestOut } from '@/server/progress/submit-test-out'

/**
 * Studies a sample course with the learner's commands: its first lesson, all lessons, or the quiz as well
 * (all right).
 */
export async function study(
  actor: PersonActor,
  course: string,
  until: 'took_part' | 'completed' | 'passed',
): Promise<void> {
  await studyLessons(actor, course, until === 'took_part' ? ['01-one'] : undefined)
  if (until === 'passed') await passQuiz(actor, course)
}

/** Answers every question of these lessons rightly. */
export async function studyLessons(
  actor: PersonActor,
  course: string,
  lessons = ['01-one', '02-two'],
): Promise<void> {
  for (const lesson of lessons)
    for (const exercise of ['r1', 'r2', 'r3']) {
      const outcome = await execute(answerRecall, actor, { course, lesson, exercise, choice: 'b' })
      if (!outcome.ok) throw new Error(outcome.reason)
    }
}

/** Begins the six questions at the head of a course; answers their id and how many they are. */
export async function startSix(actor: PersonActor, course: string): Promise<string> {
  const started = await execute(startTestOut, actor, { course })
  if (!started.ok) throw new Error(started.reason)
  return started.value.testOutId
}

/** Hands the six in, the first so many of them right. */
export const answerSix = (actor: PersonActor, testOut: string, right: number) =>
  execute(submitTestOut, actor, {
    testOut,
    answers: Object.fromEntries(
      Array.from({ length: 6 }, (_, n) => [n, { response: { choice: n < right ? 'b' : 'a' } }]),
    ),
  })

/** Takes the quiz with every answer right; answers the attempt. */
export async function passQuiz(actor: PersonActor, course: string): Promise<string> {
  const started = await execute(startAttempt, actor, { course })
  if (!started.ok) throw new Error(started.reason)
  const { attemptId: attempt } = started.value
  for (let item = 0; item < 8; item++)
    await execute(saveAnswer, actor, { attempt, item, choice: 'b', revision: 0 })
  const submitted = await execute(submitAttempt, actor, { attempt })
  if (!submitted.ok || !submitted.value.isPassed) throw new Error('the quiz was not passed')
  return attempt
}
