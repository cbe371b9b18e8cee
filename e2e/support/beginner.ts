import { buildPerson } from '@/test/build'
import { answerSix, startSix } from '@/test/study'

/**
 * Somebody new to the school who has begun the six questions at the head of one course and handed those of
 * another in.
 */
export async function buildBeginner(begun: string, handedIn: string): Promise<string> {
  const { id, actor } = await buildPerson({ givenName: 'Mới Đến' })
  await startSix(actor, begun)
  await answerSix(actor, await startSix(actor, handedIn), 0)
  return id
}
