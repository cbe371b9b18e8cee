import { isManager } from '@/domain/access/start-page'
import { homePlan } from '@/domain/progress/home-plan'
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
    progress: actor.kind === 'person' ? await progressOf(actor) : null,
  }
  return Response.json(body, { headers: { 'Cache-Control': 'no-store' } })
}

/** Lessons done of those that are asked; null when nothing is asked. */
async function progressOf(actor: PersonActor): Promise<{ done: number; total: number } | null> {
  const [courses, { targets, runs }] = await Promise.all([catalogue(), learnerHome(actor)])
  const { lessonsDone, lessons } = homePlan(courses, targets, runs, 'vi', clock.now())
  return lessons > 0 ? { done: lessonsDone, total: lessons } : null
}
