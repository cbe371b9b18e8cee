import { z } from 'zod'
import { can } from '@/domain/access/can'
import { ok, rareCommand, refuse } from '@/server/platform/command'
import { today } from '@/server/platform/institution'
import { endGrants } from './apply-changes'

/** Ends a role. The last administrator stays: a school without one could not make another. */
export const endRole = rareCommand({
  name: 'role.end',
  input: z.object({ personId: z.uuid(), grantId: z.uuid() }),
  async subject(tx, { personId, grantId }) {
    const grant = await tx.roleGrant.findUnique({ where: { personId_id: { personId, id: grantId } }, include: { unit: true } })
    return grant && !grant.supersededAt && !grant.validTo ? { grant } : null
  },
  can: (actor, { grant }) => can(actor, 'role.grant', grant.unit.path),
  async run({ tx, subject: { grant }, now }) {
    if (grant.role === 'administrator') {
      const held = await tx.$queryRaw<unknown[]>`
        SELECT 1 FROM role_grant WHERE role = 'administrator' AND superseded_at IS NULL AND valid_to IS NULL FOR UPDATE`
      if (held.length < 2) return refuse('last_administrator')
    }
    await endGrants(tx, [{ personId: grant.personId, id: grant.id }], { now, today: await today(now) })
    return ok({})
  },
  audit: ({ subject: { grant } }) => ({ subject: `person:${grant.personId}`, detail: { role: grant.role, unitId: grant.unitId } }),
})
