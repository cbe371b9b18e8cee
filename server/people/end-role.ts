import { z } from 'zod'
import { can } from '@/domain/access/can'
import { ok, rareCommand, refuse } from '@/server/platform/command'
import { inForce, isRowInForce } from '@/server/platform/in-force'
import { today } from '@/server/platform/institution'
import { endGrants } from './apply-changes'

/** Ends a role. The last administrator of the school whose account works stays: a school without one could not make another. */
export const endRole = rareCommand({
  name: 'role.end',
  input: z.object({ personId: z.uuid(), grantId: z.uuid() }),
  async subject(tx, { personId, grantId }, _actor, now) {
    const grant = await tx.roleGrant.findUnique({
      where: { personId_id: { personId, id: grantId } },
      include: { unit: true },
    })
    return grant && isRowInForce(grant, await today(now)) ? { grant } : null
  },
  can: (actor, { grant }) => can(actor, 'role.grant', grant.unit.path),
  async run({ tx, subject: { grant }, now }) {
    if (grant.role === 'administrator') {
      const held = await tx.$queryRaw<{ id: string }[]>`
        SELECT g.id FROM role_grant g JOIN account a ON a.person_id = g.person_id JOIN unit u ON u.id = g.unit_id
        WHERE g.role = 'administrator' AND ${inForce('g', await today(now))}
          AND a.disabled_at IS NULL AND u.parent_id IS NULL
        ORDER BY g.id FOR UPDATE OF g`
      if (!held.some(({ id }) => id !== grant.id)) return refuse('last_administrator')
    }
    await endGrants(tx, [{ personId: grant.personId, id: grant.id }], { now, today: await today(now) })
    return ok({})
  },
  audit: ({ subject: { grant } }) => ({
    subject: `person:${grant.personId}`,
    detail: { role: grant.role, unitId: grant.unitId },
  }),
})
