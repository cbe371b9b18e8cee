import { cache } from 'react'
import type { Member } from '@/components/shell/tabs'
import type { PersonActor } from '@/domain/access/actor'
import { isManager } from '@/domain/access/start-page'
import type { Lang } from '@/domain/lang/lang'
import { homePlan } from '@/domain/progress/home-plan'
import { translator } from '@/messages/translate'
import { catalogue } from '@/server/courses/catalogue'
import { clock } from '@/server/platform/clock'
import { learnerHome } from '@/server/progress/home'

/** What the person is asked and has learned; the page and the bar above it read it once. */
export const ownLearning = cache(async (actor: PersonActor, lang: Lang) => {
  const [courses, { targets, runs }] = await Promise.all([catalogue(), learnerHome(actor)])
  return { courses, targets, runs, plan: homePlan(courses, targets, runs, lang, clock.now()) }
})

/** Who is signed in, as every bar shows it. */
export async function memberOf(actor: PersonActor, lang: Lang): Promise<Member> {
  const { lessonsDone: done, lessons: total } = (await ownLearning(actor, lang)).plan
  const progress = total > 0 ? translator(lang)('shell.progress', { done, total }) : null
  return { name: actor.name, manages: isManager(actor), progress }
}
