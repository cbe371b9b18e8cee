import { z } from 'zod'
import { actorId } from '@/domain/access/actor'
import { can } from '@/domain/access/can'
import { ok, rareCommand, refuse } from '@/server/platform/command'
import type { Tx } from '@/server/platform/db'
import { findRoot } from '@/server/units/queries'
import { leavesAdministrator } from './last-administrator'

const input = z.object({ personId: z.uuid() })
const subject = async (tx: Tx, { personId }: z.output<typeof input>) => {
  const root = await findRoot(tx)
  const account = await tx.account.findUnique({ where: { personId } })
  return root && account ? { root, account } : null
}

/** Shuts an account and ends its sessions at once. Nobody shuts their own, or the last administrator's. */
export const disableAccount = rareCommand({
  name: 'account.disable',
  input,
  subject,
  can: (actor, { root }) => can(actor, 'role.grant', root.path),
  async run({ tx, input: { personId }, actor, now }) {
    if (actorId(actor) === personId) return refuse('own_account')
    // All rows are taken before the administrators' lock, as an import takes them, or the two could wait for
    // each other.
    const shut = async () => {
      await tx.account.updateMany({ where: { personId, disabledAt: null }, data: { disabledAt: now } })
      await tx.session.updateMany({ where: { personId, endedAt: null }, data: { endedAt: now } })
      await tx.accountToken.updateMany({ where: { personId, usedAt: null }, data: { usedAt: now } })
    }
    return (await leavesAdministrator(tx, now, shut)) ? ok({}) : refuse('last_administrator')
  },
  audit: ({ input: { personId } }) => ({ subject: `person:${personId}` }),
})

/** Opens a shut account again, with the password it had. */
export const enableAccount = rareCommand({
  name: 'account.enable',
  input,
  subject,
  can: (actor, { root }) => can(actor, 'role.grant', root.path),
  async run({ tx, input: { personId } }) {
    await tx.account.update({ where: { personId }, data: { disabledAt: null } })
    return ok({})
  },
  audit: ({ input: { personId } }) => ({ subject: `person:${personId}` }),
})
