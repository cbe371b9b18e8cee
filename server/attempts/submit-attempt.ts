import { z } from 'zod'
import { isPerson } from '@/domain/access/actor'
import type { DrawnItem } from '@/domain/quiz/draw'
import { type Answers, gradeAttempt } from '@/domain/quiz/grade'
import { findCourse } from '@/server/courses/catalogue'
import { keysOf, questionsByHash } from '@/server/courses/question-bank'
import { ok, rareCommand } from '@/server/platform/command'
import type { Tx } from '@/server/platform/db'
import { newId } from '@/server/platform/ids'
import { today } from '@/server/platform/institution'
import { advanceEnrolments } from '@/server/enrolments/advance-enrolments'
import { issueCertificate, printedFacts, withhold } from '@/server/certificates/issue-certificate'
import { lockPerson } from '@/server/progress/lock-person'

const Input = z.object({ attempt: z.uuid() })
type AttemptRow = {
  id: string
  courseId: string
  runId: string
  state: string
  items: DrawnItem[]
  answers: Answers
  versionHash: string
  passScore: number
  score: number | null
  maxScore: number
  isPassed: boolean | null
}
type Subject = { attempt: AttemptRow; personId: string }
export type SubmittedAttempt = { attemptId: string; score: number; maxScore: number; isPassed: boolean }

/**
 * Grades an attempt. Sent twice it answers the stored result. Passing writes, in this one transaction, the
 * run's state, the completion, the certificate with its serial, the enrolments and counters, and the job that
 * makes the PDF.
 */
export const submitAttempt = rareCommand<typeof Input, Subject, SubmittedAttempt>({
  name: 'attempt.submit',
  input: Input,
  async subject(tx, input, actor) {
    if (!isPerson(actor)) return null
    await lockPerson(tx, actor.personId)
    const [attempt] = await tx.$queryRaw<AttemptRow[]>`
      SELECT id, course_id AS "courseId", run_id AS "runId", state, items, answers, version_hash AS "versionHash",
        pass_score AS "passScore", score, max_score AS "maxScore", is_passed AS "isPassed"
      FROM attempt WHERE person_id = ${actor.personId}::uuid AND id = ${input.attempt}::uuid FOR UPDATE`
    return attempt ? { attempt, personId: actor.personId } : null
  },
  can: isPerson,
  async run({ tx, subject: { attempt, personId }, now }) {
    const { id: attemptId, maxScore } = attempt
    if (attempt.state === 'graded')
      return ok({ attemptId, score: attempt.score ?? 0, maxScore, isPassed: attempt.isPassed ?? false })
    const questions = await questionsByHash(
      attempt.items.map(({ question }) => question),
      tx,
    )
    const keys = keysOf(questions)
    const { score, isPassed, items } = gradeAttempt(attempt.items, attempt.answers, keys, attempt.passScore)
    await tx.$executeRaw`
      UPDATE attempt SET state = 'graded', submitted_at = ${now}, score = ${score}, is_passed = ${isPassed}
      WHERE person_id = ${personId}::uuid AND id = ${attemptId}::uuid`
    await tx.attemptItem.createMany({
      data: items.map(({ item, question, mark, max }) => ({
        personId,
        attemptId,
        item,
        question,
        mark,
        max,
      })),
    })
    if (isPassed) await recordPass(tx, { attempt, personId }, score, now)
    return ok({ attemptId, score, maxScore, isPassed })
  },
  audit: () => null,
})

async function recordPass(tx: Tx, { attempt, personId }: Subject, score: number, now: Date): Promise<void> {
  const { id: attemptId, courseId, runId, versionHash, maxScore } = attempt
  const completionId = newId()
  const recorded = await tx.$executeRaw`
    WITH passed AS (
      UPDATE run SET passed_at = ${now} WHERE person_id = ${personId}::uuid AND id = ${runId}::uuid AND passed_at IS NULL
      RETURNING person_id, id
    )
    INSERT INTO completion (person_id, id, course_id, run_id, attempt_id, version_hash, score, max_score, at)
    SELECT person_id, ${completionId}::uuid, ${courseId}, id, ${attemptId}::uuid, ${versionHash}, ${score}, ${maxScore}, ${now}
    FROM passed`
  if (recorded === 0) return
  const title = (await findCourse(courseId, tx))?.title ?? { vi: courseId, en: courseId }
  const facts = await printedFacts(tx, personId, await today(now, tx))
  const issued = facts && (await issueCertificate(tx, { personId, completionId, title, now }, facts))
  if (!issued) await withhold(tx, { personId, completionId }, true)
  await advanceEnrolments(tx, personId, now, 'quiz')
}
