import { z } from 'zod'
import { can } from '@/domain/access/can'
import { linkSlot } from '@/domain/people/link-purpose'
import { enqueue } from '@/server/platform/queue'
import { ok, rareCommand } from '@/server/platform/command'
import type { Tx } from '@/server/platform/db'
import { whereInForce } from '@/server/platform/in-force'
import { today } from '@/server/platform/institution'
import { findInvitees } from './find-invitees'

const Whom = z.union([z.object({ unitId: z.uuid() }).strict(), z.object({ personId: z.uuid() }).strict()])

/** The paths of the units that whoever invites must be allowed to: the unit itself, or any unit of the person. */
async function pathsOf(tx: Tx, whom: z.output<typeof Whom>, now: Date): Promise<string[]> {
  if ('unitId' in whom)
    return (await tx.unit.findMany({ where: { id: whom.unitId }, select: { path: true } })).map(
      ({ path }) => path,
    )
  const memberships = await tx.membership.findMany({
    where: { personId: whom.personId, ...whereInForce(await today(now)) },
    select: { unit: { select: { path: true } } },
  })
  return memberships.map(({ unit }) => unit.path)
}

/**
 * Sends activation links to everybody of a unit who has not activated yet; to one person also the link for a new password.
 */
export const inviteAccounts = rareCommand({
  name: 'account.invite',
  input: Whom,
  async subject(tx, whom, _actor, now) {
    const paths = await pathsOf(tx, whom, now)
    return paths.length > 0 ? { paths } : null
  },
  can: (actor, { paths }) => paths.some((path) => can(actor, 'account.invite', path)),
  async run({ tx, input, subject: { paths }, now }) {
    const whom = 'unitId' in input ? { unitPath: paths[0] ?? '' } : input
    const found = await findInvitees(tx, whom, await today(now))
    const waiting = found.filter(({ isActivated }) => 'personId' in input || !isActivated)
    const invited = waiting.filter(({ hasEmail }) => hasEmail)
    const slot = linkSlot(now)
    for (const { id } of invited)
      await enqueue(tx, 'mail.activation', { personId: id, slot }, { key: `${id}:${slot}` })
    return ok({
      invited: invited.length,
      withoutEmail: waiting.length - invited.length,
      active: found.length - waiting.length,
    })
  },
  audit: ({ input }, counts) => ({
    subject: 'unitId' in input ? `unit:${input.unitId}` : `person:${input.personId}`,
    detail: counts,
  }),
})
