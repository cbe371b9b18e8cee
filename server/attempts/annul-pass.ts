import { z } from 'zod'
import { can } from '@/domain/access/can'
import { actorId } from '@/domain/access/actor'
import { advanceEnrolments } from '@/server/enrolments/advance-enrolments'
import { intendLetter } from '@/server/mail/intend-letter'
import { ok, rareCommand, refuse } from '@/server/platform/command'
import type { Tx } from '@/server/platform/db'
import { newId } from '@/server/platform/ids'
import { lockPerson } from '@/server/progress/lock-person'
import { findRoot } from '@/server/units/queries'

const Input = z.object({
  personId: z.uuid(),
  runId: z.uuid(),
  reason: z.string().trim().min(5).max(500),
  /** The decision it rests on, as the school writes it. */
  document: z.string().trim().min(3).max(200),
})
type Subject = { personId: string; runId: string; courseId: string; isAnnulled: boolean; rootPath: string }

/**
 * Takes a pass back by a decision. It stays written when it was reached, but counts nowhere from now on:
 * enrolments and counters follow, its certificate is revoked with the same reason. A new run begins with the
 * lessons that were done, so that the quiz can be taken again at once. A letter tells the learner why, and
 * the way on.
 */
export const annulPass = rareCommand<typeof Input, Subject, { enrolments: number }, 'already_annulled'>({
  name: 'pass.annul',
  input: Input,
  async subject(tx, { personId, runId }) {
    const root = await findRoot(tx)
    await lockPerson(tx, personId)
    const run = await tx.run.findUnique({ where: { personId_id: { personId, id: runId } } })
    if (!root || !run?.passedAt) return null
    const { courseId, annulledAt } = run
    return { personId, runId, courseId, isAnnulled: annulledAt !== null, rootPath: root.path }
  },
  can: (actor, { rootPath }) => can(actor, 'certificate.revoke', rootPath),
  async run({ tx, actor, subject, input: { reason, document }, now }) {
    const { personId, runId } = subject
    if (subject.isAnnulled) return refuse('already_annulled')
    await tx.run.update({
      where: { personId_id: { personId, id: runId } },
      data: { annulledAt: now, annulledBy: actorId(actor), annulReason: reason, annulDocument: document },
    })
    await tx.certificate.updateMany({
      where: { personId, completion: { runId }, revokedAt: null, supersededAt: null },
      data: { revokedAt: now, revokeReason: reason },
    })
    const about = newId()
    await tx.annulment.create({
      data: { personId, id: about, runId, reason, document, recordedAt: now, recordedBy: actorId(actor) },
    })
    await intendLetter(tx, { kind: 'annulled', personId, about, now })
    await beginAgain(tx, subject)
    return ok({ enrolments: await advanceEnrolments(tx, personId, now, 'annulled') })
  },
  audit: ({ subject: { runId, personId } }, { enrolments }) => ({
    subject: `person:${personId}`,
    detail: { run: runId, enrolments },
  }),
})

/** The run after: taking part and the lessons were not annulled, so they stand in it with their days. */
async function beginAgain(tx: Tx, { personId, runId, courseId }: Subject): Promise<void> {
  const id = newId()
  const begun = await tx.$executeRaw`
    INSERT INTO run (person_id, id, course_id, number, started_at, took_part_at, completed_at)
    SELECT person_id, ${id}::uuid, course_id, number + 1, started_at, took_part_at, completed_at
    FROM run r WHERE person_id = ${personId}::uuid AND id = ${runId}::uuid AND NOT EXISTS (
      SELECT 1 FROM run later WHERE later.person_id = r.person_id AND later.course_id = ${courseId} AND later.number > r.number)`
  if (begun === 0) return
  await tx.$executeRaw`
    INSERT INTO lesson_progress (person_id, run_id, lesson_id, section, done_at, done_reason, version_hash, updated_at)
    SELECT person_id, ${id}::uuid, lesson_id, section, done_at, done_reason, version_hash, updated_at
    FROM lesson_progress WHERE person_id = ${personId}::uuid AND run_id = ${runId}::uuid`
}
