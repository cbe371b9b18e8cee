import { z } from 'zod'
import { actorId } from '@/domain/access/actor'
import { can } from '@/domain/access/can'
import { ok, rareCommand } from '@/server/platform/command'
import type { Tx } from '@/server/platform/db'
import { today } from '@/server/platform/institution'
import { findEnrolled } from './decide-enrolment'
import { syncEnrolments } from './sync-enrolments'

const Input = z
  .object({ personId: z.uuid(), decisionId: z.uuid(), reason: z.string().trim().min(3).max(500) })
  .strict()

/** The decision, locked, as long as it holds and its target runs. */
async function lockDecision(tx: Tx, { personId, decisionId: id }: z.output<typeof Input>) {
  const [row] = await tx.$queryRaw<{ targetId: string; kind: string }[]>`
    SELECT target_id AS "targetId", kind FROM enrolment_decision
    WHERE person_id = ${personId}::uuid AND id = ${id}::uuid AND superseded_at IS NULL FOR UPDATE`
  const enrolled = row && (await findEnrolled(tx, personId, row.targetId))
  return row && enrolled ? { ...row, unitPath: enrolled.unitPath } : null
}

/** Takes a decision back: it stays on record as superseded, and the enrolment follows the rules again. */
export const withdrawDecision = rareCommand({
  name: 'enrolment.withdraw_decision',
  input: Input,
  subject: lockDecision,
  can: (actor, { unitPath }) => can(actor, 'target.manage', unitPath),
  async run({ tx, actor, input: { personId, decisionId, reason }, subject: { targetId }, now }) {
    await tx.enrolmentDecision.update({
      where: { personId_id: { personId, id: decisionId } },
      data: { supersededAt: now, withdrawnBy: actorId(actor), withdrawReason: reason },
    })
    const at = { now, today: await today(now, tx) }
    await syncEnrolments(tx, at, { targetId, personIds: [personId] }, 'withdrawn')
    return ok({ decisionId })
  },
  audit: ({ input: { personId, decisionId }, subject: { targetId, kind } }) => ({
    subject: `person:${personId}`,
    detail: { targetId, kind, decisionId },
  }),
})
