import { z } from 'zod'
import { isPerson } from '@/domain/access/actor'
import { Slug } from '@/domain/content/slug'
import { asPoolQuestion } from '@/domain/quiz/draw'
import { drawTestOut } from '@/domain/quiz/test-out'
import { ok, rareCommand, refuse } from '@/server/platform/command'
import { newId, newSecret } from '@/server/platform/ids'
import { today } from '@/server/platform/institution'
import { lockLearning } from './lock-learning'
import type { Learning } from './may-learn'
import { openRun } from './open-run'
import { questionsMet, timesMet } from './questions-met'
import { type TestOutSoFar, testOutSoFar } from './test-out-so-far'

const Input = z.object({ course: Slug })
type Subject = Learning & { soFar: TestOutSoFar }

/**
 * Draws the six questions at the head of a course, once for a run; a second click and a second window get the
 * ones that were drawn.
 */
export const startTestOut = rareCommand<typeof Input, Subject, { testOutId: string }, 'test_out_closed'>({
  name: 'test-out.start',
  input: Input,
  async subject(tx, input, actor, now) {
    const learning = await lockLearning(tx, actor, input.course)
    return learning && { ...learning, soFar: await testOutSoFar(learning.personId, learning.course, now, tx) }
  },
  can: isPerson,
  async run({ tx, subject: { personId, course, soFar }, now }) {
    if (soFar.id) return ok({ testOutId: soFar.id })
    if (soFar.state !== 'open') return refuse('test_out_closed')
    const run = await openRun(tx, personId, course.id, { now, today: await today(now, tx) })
    const [asked] = await tx.$queryRaw<{ met: string[] }[]>`
      SELECT ${questionsMet('p.id', 'p.course_id')} AS met
      FROM (SELECT ${personId}::uuid AS id, ${course.id}::text AS course_id) AS p`
    const seed = newSecret()
    const pool = soFar.pool.map((one) => ({ ...asPoolQuestion(one), lesson: one.body.lesson }))
    const id = newId()
    await tx.testOut.create({
      data: {
        personId,
        id,
        runId: run.id,
        courseId: course.id,
        seed,
        items: drawTestOut(pool, seed, timesMet(asked?.met ?? [])),
        versionHash: course.hash,
        startedAt: now,
      },
    })
    return ok({ testOutId: id })
  },
  audit: () => null,
})
