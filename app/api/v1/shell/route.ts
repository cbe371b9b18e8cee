import { isManager } from '@/domain/access/start-page'
import { homePlan } from '@/domain/progress/home-plan'
import { type NextCourse, nextCourse } from '@/domain/progress/next-course'
import type { PersonActor } from '@/domain/access/actor'
import { catalogue } from '@/server/courses/catalogue'
import { clock } from '@/server/platform/clock'
import { learnerHome } from '@/server/progress/home'
import { institution } from '@/server/platform/institution'
import { currentActor } from '@/server/web/session'

/** What a prerendered page does not know: whose school this is and who is signed in. */
export async function GET(): Promise<Response> {
  const [actor, school] = await Promise.all([currentActor(), institution()])
  const body = {
    institution: school
      ? { name: school.name, nameEn: school.nameEn, shortName: school.shortName, contact: school.contact }
      : null,
    signedIn: actor.kind === 'person',
    name: actor.kind === 'person' ? actor.name : null,
    manages: isManager(actor),
    ...(actor.kind === 'person' ? await learningOf(actor) : { progress: null, next: null }),
  }
  return Response.json(body, { headers: { 'Cache-Control': 'no-store' } })
}

type Learning = {
  /** Lessons done of those that are asked; null when nothing is asked. */
  progress: { done: number; total: number } | null
  /** The course that comes next; null when nothing is left. */
  next: NextCourse | null
}

async function learningOf(actor: PersonActor): Promise<Learning> {
  const [courses, { targets, runs }] = await Promise.all([catalogue(), learnerHome(actor)])
  const plan = homePlan(courses, targets, runs, 'vi', clock.now())
  const progress = plan.lessons > 0 ? { done: plan.lessonsDone, total: plan.lessons } : null
  return { progress, next: nextCourse(plan, courses) }
}
