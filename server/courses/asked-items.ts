import type { Question } from '@/domain/content/exercise'
import type { Shown } from '@/domain/content/shown'
import type { Bilingual } from '@/domain/lang/lang'
import type { DrawnItem } from '@/domain/quiz/draw'
import { type Given, gradeAttempt } from '@/domain/quiz/grade'
import { keysOf, questionsByHash } from './question-bank'

/** A drawn question as it is asked: never the key, never the explanations. */
export type AskedItem = {
  item: number
  situation?: Bilingual
  shown?: Shown
  stem: Bilingual
  options: { id: string; text: Bilingual }[]
}
/** The same with what was answered and every explanation. */
export type AnsweredItem = AskedItem & {
  choice: string | null
  isCorrect: boolean
  correct: string
  why: Record<string, Bilingual>
  lesson: string
  section: string
  law: { id: string; art: string }[]
  study?: Bilingual
}

/** Null: it is there, but sealed by a secret that is lost. */
function questionOf(questions: Map<string, Question | null>, hash: string): Question | null {
  const question = questions.get(hash)
  if (question === undefined) throw new Error(`question ${hash} is not published`)
  return question
}

const asAsked = ({ situation, shown, stem, options: all }: Question, options: string[], item: number) => ({
  item,
  situation,
  shown,
  stem,
  options: options.flatMap((id) =>
    all.filter((option) => option.id === id).map(({ text }) => ({ id, text })),
  ),
})

/** Without those that cannot be opened any more. */
export async function askedItems(items: readonly DrawnItem[]): Promise<AskedItem[]> {
  const questions = await questionsByHash(items.map(({ question }) => question))
  return items.flatMap(({ question: hash, options }, item) => {
    const question = questionOf(questions, hash)
    return question ? [asAsked(question, options, item)] : []
  })
}

/** Only for who has handed them in; without those that cannot be opened any more. */
export async function answeredItems(items: readonly DrawnItem[], answers: Given): Promise<AnsweredItem[]> {
  const questions = await questionsByHash(items.map(({ question }) => question))
  return gradeAttempt(items, answers, keysOf(questions), 0).items.flatMap(
    ({ item, question: hash, response, mark, max, correct }): AnsweredItem[] => {
      const question = questionOf(questions, hash)
      if (!question || correct === null) return []
      const { lesson, section, law = [], study } = question
      const answered = {
        ...asAsked(question, items[item]?.options ?? [], item),
        choice: response?.choice ?? null,
        isCorrect: mark === max,
        correct,
        why: Object.fromEntries(question.options.map((option) => [option.id, option.why])),
        lesson,
        section,
        law,
        study,
      }
      return [answered]
    },
  )
}
