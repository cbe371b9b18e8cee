import type { PersonActor } from '@/domain/access/actor'
import { prisma } from '@/server/platform/db'
import { whereInForce } from '@/server/platform/in-force'
import { today } from '@/server/platform/institution'

export type OwnProfile = { code: string; email: string | null; units: string[] }

/** What the school's lists say of the actor. */
export async function ownProfile(actor: PersonActor): Promise<OwnProfile> {
  const person = await prisma().person.findUniqueOrThrow({
    where: { id: actor.personId },
    select: {
      code: true,
      email: true,
      memberships: {
        where: whereInForce(await today()),
        select: { position: true, unit: { select: { name: true } } },
        orderBy: { id: 'asc' },
      },
    },
  })
  const units = person.memberships.map(({ unit, position }) =>
    position ? `${position}, ${unit.name}` : unit.name,
  )
  return { code: person.code, email: person.email, units: [...new Set(units)] }
}
