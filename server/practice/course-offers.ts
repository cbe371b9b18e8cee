import { type Actor, isPerson } from '@/domain/access/actor'
import type { CourseManifest } from '@/domain/content/manifest'
import type { TestOutState } from '@/domain/quiz/test-out'
import { mayLearn } from '@/server/progress/may-learn'
import { testOutSoFar } from '@/server/progress/test-out-so-far'
import { hasPractice } from './queries'

/** What the page of a course offers besides its lessons. */
export type CourseOffers = {
  testOut: TestOutState
  /** Whether there are public questions to practise with. */
  practice: boolean
}

export async function courseOffers(actor: Actor, course: CourseManifest): Promise<CourseOffers> {
  const [testOut, practice] = await Promise.all([testOutOf(actor, course), hasPractice(actor, course)])
  return { testOut, practice }
}

const testOutOf = async (actor: Actor, course: CourseManifest): Promise<TestOutState> =>
  isPerson(actor) && (await mayLearn(actor, course))
    ? (await testOutSoFar(actor.personId, course)).state
    : 'closed'
