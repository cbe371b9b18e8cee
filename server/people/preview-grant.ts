import { z } from 'zod'
import type { Actor } from '@/domain/access/actor'
import { can } from '@/domain/access/can'
import { Role } from '@/domain/access/roles'
import { nameOf } from '@/domain/people/person-name'
import { fitsUnit } from '@/domain/people/unit-fit'
import { UnitKind } from '@/domain/people/unit-kind'
import { type Outcome, ok, refuse } from '@/server/platform/command'
import { prisma } from '@/server/platform/db'
import { today } from '@/server/platform/institution'
import { countBelow } from './count-below'
import type { Over } from './find-person'

export type GrantPreview = {
  person: { id: string; name: string; code: string }
  unit: { id: string; name: string }
  role: Role
  over: Over
}

const Asked = z.object({ personId: z.uuid(), role: Role, unitId: z.uuid() })

/**
 * What a role would open to someone, before it is given. `role_elsewhere` when it is not held over such a
 * unit.
 */
export async function previewGrant(
  actor: Actor,
  raw: unknown,
): Promise<Outcome<GrantPreview, 'invalid_input' | 'not_found' | 'role_elsewhere'>> {
  const { success, data } = Asked.safeParse(raw)
  if (!success) return refuse('invalid_input')
  const { personId, role, unitId } = data
  const unit = await prisma().unit.findUnique({ where: { id: unitId } })
  const person = await prisma().person.findUnique({ where: { id: personId } })
  if (!unit || !person || !can(actor, 'role.grant', unit.path)) return refuse('not_found')
  if (!fitsUnit(role, UnitKind.parse(unit.kind))) return refuse('role_elsewhere')
  return ok({
    person: { id: person.id, name: nameOf(person), code: person.code },
    unit: { id: unit.id, name: unit.name },
    role,
    over: { people: await countBelow(unit.path, await today()), isWholeSchool: unit.parentId === null },
  })
}
