import type { Actor } from '@/domain/access/actor'
import { isPerson } from '@/domain/access/actor'
import type { CourseManifest } from '@/domain/content/manifest'
import { findCourse } from '@/server/courses/catalogue'
import { clock } from '@/server/platform/clock'
import { prisma, type Tx } from '@/server/platform/db'
import { whereInForce } from '@/server/platform/in-force'
import { today } from '@/server/platform/institution'

export type Learning = { personId: string; course: CourseManifest }

/** The course for whoever may learn it; to others it is not there, so that nobody learns of it by asking. */
export async function findLearning(tx: Tx, actor: Actor, courseId: string): Promise<Learning | null> {
  const course = await findCourse(courseId, tx)
  if (!course || !isPerson(actor) || !(await mayLearn(actor, course, tx))) return null
  return { personId: actor.personId, course }
}

/**
 * Whether the actor may read a course: public ones are open to anyone, internal ones to who may learn them.
 */
export const mayRead = async (actor: Actor, course: CourseManifest): Promise<boolean> =>
  course.visibility === 'public' || mayLearn(actor, course)

/**
 * Public courses are for anyone signed in; internal ones for staff, collaborators and whoever holds a role.
 */
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
