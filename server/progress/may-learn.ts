import type { Actor } from '@/domain/access/actor'
import { isPerson } from '@/domain/access/actor'
import type { CourseManifest } from '@/domain/content/manifest'
import { clock } from '@/server/platform/clock'
import { prisma, type Tx } from '@/server/platform/db'
import { whereInForce } from '@/server/platform/in-force'
import { today } from '@/server/platform/institution'

/** Public courses are for anyone signed in; internal ones for staff, collaborators and whoever holds a role. */
export async function mayLearn(actor: Actor, course: CourseManifest, tx: Tx = prisma()): Promise<boolean> {
  if (!isPerson(actor)) return false
  if (course.visibility === 'public' || actor.grants.length > 0) return true
  const where = {
    personId: actor.personId,
    kind: { in: ['staff', 'collaborator'] },
    ...whereInForce(await today(clock.now(), tx)),
  }
  return (await tx.membership.count({ where })) > 0
}
