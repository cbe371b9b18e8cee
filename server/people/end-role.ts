import { z } from 'zod'
import { can } from '@/domain/access/can'
import { leavesAdministrator } from '@/server/accounts/last-administrator'
import { ok, rareCommand, refuse } from '@/server/platform/command'
import { isRowInForce } from '@/server/platform/in-force'
import { today } from '@/server/platform/institution'
import { endGrants } from './end-grants'

/**
 * Ends a role. The last administrator of the school whose account works stays: a school without one could not
 * make another.
 */
export const endRole = rareCommand({
  name: 'role.end',
  input: z.object({ personId: z.uuid(), grantId: z.uuid() }),
  async subject(tx, { personId, grantId }, _actor, now) {
    const grant = await tx.roleGrant.findUnique({
      where: { personId_id: { personId, id: grantId } },
      include: { unit: true },
    })
    return grant && isRowInForce(grant, await today(now, tx)) ? { grant } : null
  },
  can: (actor, { grant }) => can(actor, 'role.grant', grant.unit.path),
  async run({ tx, subject: { grant }, now }) {
    const ended = [{ personId: grant.personId, id: grant.id }]
    const day = await today(now, tx)
    const isSafe = await leavesAdministrator(tx, now, () => endGrants(tx, ended, { now, today: day }))
    if (!isSafe) return refuse('last_administrator')
    return ok({})
  },
  audit: ({ subject: { grant } }) => ({
    subject: `person:${grant.personId}`,
    detail: { role: grant.role, unitId: grant.unitId },
  }),
})
