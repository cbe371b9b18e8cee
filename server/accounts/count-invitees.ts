import type { Actor } from '@/domain/access/actor'
import { can } from '@/domain/access/can'
import { type Outcome, ok, refuse } from '@/server/platform/command'
import type { Tx } from '@/server/platform/db'
import { prisma } from '@/server/platform/db'
import { findInvitees, type Invitee } from './find-invitees'

export type InviteCounts = { invited: number; withoutEmail: number; active: number }

/** Of the people of a unit: who would get a link, who has no address, who needs none. */
export function sortInvitees(found: readonly Invitee[]): { invited: Invitee[]; counts: InviteCounts } {
  const waiting = found.filter(({ isActivated }) => !isActivated)
  const invited = waiting.filter(({ hasEmail }) => hasEmail)
  const counts = {
    invited: invited.length,
    withoutEmail: waiting.length - invited.length,
    active: found.length - waiting.length,
  }
  return { invited, counts }
}

/** Whom an invitation of a unit would reach, before it is sent. `not_found` where the actor may not invite. */
export async function countInvitees(
  actor: Actor,
  unitId: string,
  tx: Tx = prisma(),
): Promise<Outcome<{ unit: { id: string; name: string }; counts: InviteCounts }>> {
  const unit = await tx.unit.findUnique({
    where: { id: unitId },
    select: { id: true, name: true, path: true },
  })
  if (!unit || !can(actor, 'account.invite', unit.path)) return refuse('not_found')
  const { counts } = sortInvitees(await findInvitees(tx, { unitPath: unit.path }))
  return ok({ unit: { id: unit.id, name: unit.name }, counts })
}
