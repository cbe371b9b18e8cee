import { z } from 'zod'
import type { DrawnItem } from './draw'

/** The newest answer to each item by its place; `revision` counts the changes of that item. */
export const Answers = z.record(
  z.string(),
  z.object({ choice: z.string(), revision: z.number(), at: z.string() }),
)
export type Answers = z.infer<typeof Answers>

export type ItemGrade = {
  item: number
  question: string
  choice: string | null
  correct: string
  isCorrect: boolean
}
export type Grade = { score: number; maxScore: number; isPassed: boolean; items: ItemGrade[] }

/** The points needed: the share of the questions rounded up (80 % of 8 is 7). */
export const passScoreOf = (questions: number, passPercent: number): number =>
  Math.ceil((questions * passPercent) / 100 - 1e-9)

/** Grades an attempt: one point for each item whose chosen option is the key, nothing for a blank. `keys` by question hash. */
export function gradeAttempt(
  items: readonly DrawnItem[],
  answers: Answers,
  keys: ReadonlyMap<string, string>,
  passScore: number,
): Grade {
  const graded = items.map(({ question, options }, item) => {
    const correct = keys.get(question)
    if (correct === undefined) throw new Error(`no key for question ${question}`)
    const choice = answers[String(item)]?.choice ?? null
    return {
      item,
      question,
      choice,
      correct,
      isCorrect: choice !== null && options.includes(choice) && choice === correct,
    }
  })
  const score = graded.filter(({ isCorrect }) => isCorrect).length
  return { score, maxScore: items.length, isPassed: score >= passScore, items: graded }
}
