import { z } from 'zod'
import { can } from '@/domain/access/can'
import { Role } from '@/domain/access/roles'
import { fitsUnit } from '@/domain/people/unit-fit'
import { UnitKind } from '@/domain/people/unit-kind'
import { dateOf } from '@/domain/time/calendar'
import { ok, rareCommand, refuse } from '@/server/platform/command'
import { whereInForce } from '@/server/platform/in-force'
import { newId } from '@/server/platform/ids'
import { today } from '@/server/platform/institution'

/** Gives a role over a unit and all below it, until it is ended. */
export const grantRole = rareCommand({
  name: 'role.grant',
  input: z.object({ personId: z.uuid(), role: Role, unitId: z.uuid() }),
  async subject(tx, { personId, unitId }) {
    const person = await tx.person.findUnique({ where: { id: personId }, select: { id: true } })
    const unit = await tx.unit.findUnique({ where: { id: unitId }, select: { path: true, kind: true } })
    return person && unit ? { unit } : null
  },
  can: (actor, { unit }) => can(actor, 'role.grant', unit.path),
  async run({ tx, input: { personId, role, unitId }, subject: { unit }, now }) {
    if (!fitsUnit(role, UnitKind.parse(unit.kind))) return refuse('role_elsewhere')
    // Two who give the same role at once give it once.
    await tx.$queryRaw`SELECT 1 FROM account WHERE person_id = ${personId}::uuid FOR UPDATE`
    const held = await tx.roleGrant.findFirst({
      where: { personId, role, unitId, ...whereInForce(await today(now, tx)) },
    })
    if (held) return refuse('role_held')
    const id = newId()
    await tx.roleGrant.create({
      data: {
        personId,
        id,
        role,
        unitId,
        reason: 'given',
        validFrom: dateOf(await today(now, tx)),
        recordedAt: now,
      },
    })
    return ok({ grantId: id })
  },
  audit: ({ input: { personId, role, unitId } }) => ({
    subject: `person:${personId}`,
    detail: { role, unitId },
  }),
})
