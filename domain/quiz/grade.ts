import { z } from 'zod'
import type { DrawnItem } from './draw'
import { ItemResponse } from './response'

/** The newest answer to each item by its place; `revision` counts the changes of that item. */
export const Answers = z.record(
  z.string(),
  z.object({ response: ItemResponse, revision: z.number(), at: z.string() }),
)
export type Answers = z.infer<typeof Answers>
/** What grading needs of them: by the place of an item, what was answered to it. */
export const Given = z.record(z.string().regex(/^\d+$/), z.object({ response: ItemResponse }))
export type Given = z.infer<typeof Given>

export type ItemGrade = {
  item: number
  question: string
  response: ItemResponse | null
  /** Null: the question cannot be opened any more, so nobody knows. */
  correct: string | null
  /** What the item earned, of how much. */
  mark: number
  max: number
}
export type Grade = { score: number; maxScore: number; isPassed: boolean; items: ItemGrade[] }

/** The points needed: the share of the questions rounded up (80 % of 8 is 7). */
export const passScoreOf = (questions: number, passPercent: number): number =>
  Math.ceil((questions * passPercent) / 100 - 1e-9)

/** One point for the key, nothing for another option or a blank. */
const ITEM_MAX = 1

/**
 * Grades an attempt: each item its mark, and the score is their sum. `keys` by question hash; an item whose
 * key is known to be lost (null) earns nothing.
 */
export function gradeAttempt(
  items: readonly DrawnItem[],
  answers: Given,
  keys: ReadonlyMap<string, string | null>,
  passScore: number,
): Grade {
  const graded = items.map(({ question, options }, item) => {
    const correct = keys.get(question)
    if (correct === undefined) throw new Error(`no key for question ${question}`)
    const response = answers[String(item)]?.response ?? null
    const isCorrect = correct !== null && response?.choice === correct && options.includes(correct)
    return { item, question, response, correct, mark: isCorrect ? ITEM_MAX : 0, max: ITEM_MAX }
  })
  const sum = (of: 'mark' | 'max') => graded.reduce((total, item) => total + item[of], 0)
  const score = sum('mark')
  return { score, maxScore: sum('max'), isPassed: score >= passScore, items: graded }
}
