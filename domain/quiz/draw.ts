import { z } from 'zod'
import { answersOf, type Question } from '../content/exercise'
import { randomFrom, shuffle } from './random'

/** A drawn question: which version, and its options in the order shown. */
export const DrawnItem = z.object({ question: z.string(), options: z.array(z.string()) })
export type DrawnItem = z.infer<typeof DrawnItem>

/** `kin` is the same for questions that offer the same answers under other situations. */
export type PoolQuestion = { hash: string; questionId: string; options: string[]; kin?: string }
/** How often the person has met a question, by its id. */
export type TimesMet = ReadonlyMap<string, number>

const met = ({ questionId }: PoolQuestion, timesMet: TimesMet): number => timesMet.get(questionId) ?? 0

/** The pool in the order of drawing: what was met less often first, among equals by chance. */
export function inOrderOfDrawing<Q extends PoolQuestion>(
  pool: readonly Q[],
  timesMet: TimesMet,
  random: () => number,
): Q[] {
  const inFixedOrder = [...pool].sort((a, b) => (a.questionId < b.questionId ? -1 : 1))
  // The sort is stable: among equals the shuffle decides.
  return shuffle(inFixedOrder, random).sort((a, b) => met(a, timesMet) - met(b, timesMet))
}

/**
 * What is drawn next of what is offered; among those met as rarely one of each kin before a second of any:
 * side by side they would tell each other's answer.
 */
export function nextDrawn<Q extends PoolQuestion>(
  offered: readonly Q[],
  drawn: readonly Q[],
  timesMet: TimesMet,
): Q | undefined {
  const left = offered.filter((question) => !drawn.includes(question))
  const [first] = left
  if (!first) return undefined
  const isNew = ({ kin }: PoolQuestion) => kin === undefined || drawn.every((one) => one.kin !== kin)
  const rarest = met(first, timesMet)
  return left.find((question) => met(question, timesMet) === rarest && isNew(question)) ?? first
}

/** The drawn questions as they are shown: their order and their options by chance. */
export const asShown = (drawn: readonly PoolQuestion[], random: () => number): DrawnItem[] =>
  shuffle(drawn, random).map(({ hash, options }) => ({ question: hash, options: shuffle(options, random) }))

/** A published question as it is drawn. */
export const asPoolQuestion = ({ hash, body }: { hash: string; body: Question }): PoolQuestion => ({
  hash,
  questionId: body.id,
  options: body.options.map(({ id }) => id),
  kin: answersOf(body),
})

/**
 * Draws `count` questions and shuffles their options, repeatably for a seed. What the person has met less
 * often comes first, so nothing returns until the whole pool was used.
 */
export function drawQuiz(
  pool: readonly PoolQuestion[],
  count: number,
  seed: string,
  timesMet: TimesMet,
): DrawnItem[] {
  const random = randomFrom(seed)
  const offered = inOrderOfDrawing(pool, timesMet, random)
  const drawn: PoolQuestion[] = []
  while (drawn.length < count) {
    const next = nextDrawn(offered, drawn, timesMet)
    if (!next) break
    drawn.push(next)
  }
  return asShown(drawn, random)
}
