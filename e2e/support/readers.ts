import { castMember, type Retaker } from './demo'
import type { DemoWho } from './demo-login'

/**
 * Who looks at a page: someone of the demo's sign-in list, a learner who may try a quiz again,
 * somebody new to the school, or nobody in particular.
 */
export type Who = 'anyone' | 'retaker' | 'beginner' | keyof typeof castOf
const castOf = {
  new: 'Learner, new',
  halfway: 'Learner, half way',
  monitor: 'Class monitor',
  adviser: 'Class adviser',
  collaborator: 'Collaborator',
  faculty: 'Faculty manager',
  affairs: 'Student affairs',
  administrator: 'Administrator',
} as const satisfies Record<string, DemoWho>

export async function personOf(
  who: Who,
  facts: { retaker: Retaker; beginner: string },
): Promise<string | null> {
  if (who === 'anyone') return null
  if (who === 'beginner') return facts.beginner
  return who === 'retaker' ? facts.retaker.personId : castMember(castOf[who])
}
