import { z } from 'zod'
import { can } from '@/domain/access/can'
import { ok, rareCommand, refuse } from '@/server/platform/command'
import { findTarget } from './find-target'

const Input = z.object({ targetId: z.uuid() }).strict()

/** Deletes a target by which nobody was ever asked; any other keeps its figures and can only end. */
export const deleteTarget = rareCommand({
  name: 'target.delete',
  input: Input,
  subject: (tx, { targetId }) => findTarget(tx, targetId, 'delete'),
  can: (actor, { unitPath }) => can(actor, 'target.manage', unitPath),
  async run({ tx, subject: { id } }) {
    // Whoever leaves stays as an ended enrolment: none at all means nobody ever.
    if ((await tx.enrolment.count({ where: { targetId: id } })) > 0) return refuse('was_asked')
    await tx.target.delete({ where: { id } })
    // The form that set it, sent once more, sets it anew and is not told of one that is gone.
    await tx.$executeRaw`
      DELETE FROM idempotency_key WHERE command = 'target.create' AND result #>> '{value,targetId}' = ${id}`
    return ok({ targetId: id })
  },
  audit: ({ subject: { id, words } }) => ({ subject: `target:${id}`, detail: { words } }),
})
