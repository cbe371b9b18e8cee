import { actorId } from '@/domain/access/actor'
import { can } from '@/domain/access/can'
import { NewDecision } from '@/domain/enrolment/decision'
import { dateOf } from '@/domain/time/calendar'
import { ok, rareCommand, refuse } from '@/server/platform/command'
import type { Tx } from '@/server/platform/db'
import { newId } from '@/server/platform/ids'
import { today } from '@/server/platform/institution'
import { syncEnrolments } from './sync-enrolments'

type Enrolled = { cycle: number; dueOn: Date; unitPath: string }

/** The person's enrolment in a running target, of its cycle, with the unit that counts them. */
export async function findEnrolled(tx: Tx, personId: string, targetId: string): Promise<Enrolled | null> {
  const [row] = await tx.$queryRaw<Enrolled[]>`
    SELECT e.cycle, r.due_on AS "dueOn", u.path AS "unitPath"
    FROM enrolment e
    JOIN target t ON t.id = e.target_id AND t.cycle = e.cycle AND t.ended_at IS NULL
    JOIN target_rule r ON r.target_id = t.id AND r.superseded_at IS NULL
    JOIN unit u ON u.id = e.unit_id
    WHERE e.person_id = ${personId}::uuid AND e.target_id = ${targetId}::uuid`
  return row ?? null
}

/** Records a decision about one person: state and due day follow from it at once, and outlast every sync. */
export const decideEnrolment = rareCommand({
  name: 'enrolment.decide',
  input: NewDecision,
  subject: (tx, { personId, targetId }) => findEnrolled(tx, personId, targetId),
  can: (actor, { unitPath }) => can(actor, 'target.manage', unitPath),
  async run({ tx, actor, input, subject: { cycle, dueOn: usual }, now }) {
    const { personId, targetId, kind } = input
    if (input.dueOn && dateOf(input.dueOn) <= usual) return refuse('not_later')
    const decisionId = newId()
    await tx.enrolmentDecision.create({
      data: {
        ...input,
        id: decisionId,
        cycle,
        dueOn: input.dueOn && dateOf(input.dueOn),
        validFrom: dateOf(input.validFrom),
        validTo: input.validTo && dateOf(input.validTo),
        recordedAt: now,
        recordedBy: actorId(actor),
      },
    })
    const at = { now, today: await today(now, tx) }
    await syncEnrolments(tx, at, { targetId, personIds: [personId] }, kind)
    return ok({ decisionId })
  },
  // Why it was decided stands in the decision; the audit holds no words about a person.
  audit: ({ input: { personId, targetId, kind } }, { decisionId }) => ({
    subject: `person:${personId}`,
    detail: { targetId, kind, decisionId },
  }),
})
