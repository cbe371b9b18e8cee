import { z } from 'zod'
import { answersOf, type Question } from '../content/exercise'
import { randomFrom, shuffle } from './random'

/** A drawn question: which version, and its options in the order shown. */
export const DrawnItem = z.object({ question: z.string(), options: z.array(z.string()) })
export type DrawnItem = z.infer<typeof DrawnItem>

/** `kin` is the same for questions that offer the same answers under other situations. */
export type PoolQuestion = { hash: string; questionId: string; options: string[]; kin?: string }

/** A published question as it is drawn. */
export const asPoolQuestion = ({ hash, body }: { hash: string; body: Question }): PoolQuestion => ({
  hash,
  questionId: body.id,
  options: body.options.map(({ id }) => id),
  kin: answersOf(body),
})

/**
 * Draws `count` questions and shuffles their options, repeatably for a seed. What the person has met less
 * often comes first (`timesMet` by question id), so nothing returns until the whole pool was used; among
 * equals, one of each kin before a second of any: side by side they would tell each other's answer.
 */
export function drawQuiz(
  pool: readonly PoolQuestion[],
  count: number,
  seed: string,
  timesMet: ReadonlyMap<string, number>,
): DrawnItem[] {
  const random = randomFrom(seed)
  const inFixedOrder = [...pool].sort((a, b) => (a.questionId < b.questionId ? -1 : 1))
  const met = (question: PoolQuestion) => timesMet.get(question.questionId) ?? 0
  // The sort is stable: among equals the shuffle decides.
  const offered = shuffle(inFixedOrder, random).sort((a, b) => met(a) - met(b))
  const drawn: PoolQuestion[] = []
  const isNew = ({ kin }: PoolQuestion) => kin === undefined || drawn.every((one) => one.kin !== kin)
  while (drawn.length < count) {
    const left = offered.filter((question) => !drawn.includes(question))
    const [first] = left
    if (!first) break
    drawn.push(left.find((question) => met(question) === met(first) && isNew(question)) ?? first)
  }
  return shuffle(drawn, random).map(({ hash, options }) => ({
    question: hash,
    options: shuffle(options, random),
  }))
}
