import type { Question } from '@/domain/content/exercise'
import { type PublishedBanks, publishSchoolBanks } from '@/server/courses/publish-school-banks'
import type { FoundBank } from '@/server/courses/publish-school-banks'
import { execute } from '@/server/platform/command'
import { systemActor } from '@/domain/access/actor'
import { both, buildOptions } from './build-course'

/** A question of a school's own; the right option is b. Its id may be a public one's too. */
export const ownQuestion = (id: string, stem = `Own ${id}`): Question => ({
  id,
  kind: 'scenario',
  lesson: '01-one',
  section: 'first',
  stem: both(stem),
  options: buildOptions(),
})

export const ownQuestions = (count: number, stem?: string): Question[] =>
  Array.from({ length: count }, (_, index) => ownQuestion(`q${index}`, stem && `${stem} ${index}`))

/** Publishes banks as the start does. */
export async function publishBanks(...banks: FoundBank[]): Promise<PublishedBanks> {
  const outcome = await execute(publishSchoolBanks, systemActor('test'), { banks })
  if (!outcome.ok) throw new Error(outcome.reason)
  return outcome.value
}
