import { z } from 'zod'
import { actorId } from '@/domain/access/actor'
import { can } from '@/domain/access/can'
import { toldStates } from '@/domain/notices/letter-state'
import type { Day } from '@/domain/time/calendar'
import { advanceEnrolments } from '@/server/enrolments/advance-enrolments'
import { intendLetter } from '@/server/mail/intend-letter'
import { ok, rareCommand, refuse } from '@/server/platform/command'
import type { Tx } from '@/server/platform/db'
import { today } from '@/server/platform/institution'
import { lockPerson } from '@/server/progress/lock-person'
import { isRunOver } from '@/server/progress/open-run'
import { findRoot } from '@/server/units/queries'

const Input = z.object({
  personId: z.uuid(),
  runId: z.uuid(),
  reason: z.string().trim().min(5).max(500),
  /** The decision it rests on, as the school writes it. */
  document: z.string().trim().min(3).max(200),
})
type Subject = {
  personId: string
  runId: string
  courseId: string
  annulledAt: Date | null
  rootPath: string
}

/**
 * Withdraws an annulment that was wrong: the pass counts again with the day it was reached, and the
 * certificate that was revoked with it is valid again under its serial. Annulment and withdrawal stay on
 * record; a letter tells the learner.
 */
export const withdrawAnnulment = rareCommand<typeof Input, Subject, { enrolments: number }, 'not_annulled'>({
  name: 'pass.restore',
  input: Input,
  async subject(tx, { personId, runId }) {
    const root = await findRoot(tx)
    await lockPerson(tx, personId)
    const run = await tx.run.findUnique({ where: { personId_id: { personId, id: runId } } })
    if (!root || !run?.passedAt) return null
    return { personId, runId, courseId: run.courseId, annulledAt: run.annulledAt, rootPath: root.path }
  },
  can: (actor, { rootPath }) => can(actor, 'certificate.revoke', rootPath),
  async run({ tx, actor, subject, input: { reason, document }, now }) {
    const { personId, runId, annulledAt } = subject
    const standing = await tx.annulment.findFirst({ where: { personId, runId, withdrawnAt: null } })
    if (!annulledAt || !standing) return refuse('not_annulled')
    await tx.annulment.update({
      where: { personId_id: { personId, id: standing.id } },
      data: {
        withdrawnAt: now,
        withdrawnBy: actorId(actor),
        withdrawReason: reason,
        withdrawDocument: document,
      },
    })
    await tx.run.update({
      where: { personId_id: { personId, id: runId } },
      data: { annulledAt: null, annulledBy: null, annulReason: null, annulDocument: null },
    })
    // One that had been revoked for a reason of its own stays revoked.
    await tx.certificate.updateMany({
      where: { personId, completion: { runId }, revokedAt: annulledAt, supersededAt: null },
      data: { revokedAt: null, revokeReason: null },
    })
    await stepBefore(tx, subject, await today(now, tx))
    if (await isTold(tx, personId, standing.id, now))
      await intendLetter(tx, { kind: 'restored', personId, about: standing.id, now })
    return ok({ enrolments: await advanceEnrolments(tx, personId, now, 'restored') })
  },
  audit: ({ subject: { runId, personId } }, { enrolments }) => ({
    subject: `person:${personId}`,
    detail: { run: runId, enrolments },
  }),
})

/**
 * The run that the person is in is the newest: the one with the pass again, before whatever was begun
 * because it did not count. That stays as it is, answers and all. A later pass stays the newest, and so does
 * what a target asks anew.
 */
const stepBefore = (tx: Tx, { personId, runId, courseId }: Subject, day: Day) =>
  tx.$executeRaw`
    UPDATE run r SET number = (
      SELECT max(number) + 1 FROM run WHERE person_id = ${personId}::uuid AND course_id = ${courseId})
    WHERE r.person_id = ${personId}::uuid AND r.id = ${runId}::uuid AND NOT ${isRunOver('r', day)}
      AND (SELECT bool_and(later.passed_at IS NULL OR later.annulled_at IS NOT NULL) FROM run later
        WHERE later.person_id = r.person_id AND later.course_id = r.course_id AND later.number > r.number)`

/**
 * Whether the learner was told of an annulment. A letter that has not left will not: who was never told hears
 * of neither.
 */
async function isTold(tx: Tx, personId: string, annulmentId: string, now: Date): Promise<boolean> {
  const about = { personId, about: annulmentId, kind: 'annulled' }
  await tx.notice.updateMany({
    where: { ...about, state: { in: ['intended', 'failed'] } },
    data: { state: 'dropped', changedAt: now },
  })
  return (await tx.notice.count({ where: { ...about, state: { in: toldStates } } })) > 0
}
