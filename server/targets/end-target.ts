import { z } from 'zod'
import { can } from '@/domain/access/can'
import { endSettling } from '@/server/enrolments/settle-audience'
import { ok, rareCommand } from '@/server/platform/command'
import { findRunningTarget } from './find-target'

const Input = z.object({ targetId: z.uuid() }).strict()

/** Ends a target: it asks nobody any more, and its last figures stay as they are. */
export const endTarget = rareCommand({
  name: 'target.end',
  input: Input,
  subject: (tx, { targetId }) => findRunningTarget(tx, targetId),
  can: (actor, { unitPath }) => can(actor, 'target.manage', unitPath),
  async run({ tx, subject: { id }, now }) {
    await tx.target.update({ where: { id }, data: { endedAt: now } })
    await endSettling(tx, id, now)
    return ok({ targetId: id })
  },
  audit: (_context, { targetId }) => ({ subject: `target:${targetId}` }),
})
