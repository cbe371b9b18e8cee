import type { Actor } from '@/domain/access/actor'
import type { Tx } from '@/server/platform/db'
import { lockPerson } from './lock-person'
import { findLearning, type Learning } from './may-learn'

/** The course for whoever may learn it, locked from here on: their learning moves one step at a time. */
export async function lockLearning(tx: Tx, actor: Actor, courseId: string): Promise<Learning | null> {
  const learning = await findLearning(tx, actor, courseId)
  if (learning) await lockPerson(tx, learning.personId)
  return learning
}
