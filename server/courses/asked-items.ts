import { correctOption, type Question } from '@/domain/content/exercise'
import type { Shown } from '@/domain/content/shown'
import type { Bilingual } from '@/domain/lang/lang'
import type { DrawnItem } from '@/domain/quiz/draw'
import { type Given, gradeAttempt } from '@/domain/quiz/grade'
import { questionsByHash } from './question-bank'

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

const questionOf = (questions: Map<string, Question>, hash: string): Question => {
  const question = questions.get(hash)
  if (!question) throw new Error(`question ${hash} is not published`)
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

export async function askedItems(items: readonly DrawnItem[]): Promise<AskedItem[]> {
  const questions = await questionsByHash(items.map(({ question }) => question))
  return items.map(({ question, options }, item) => asAsked(questionOf(questions, question), options, item))
}

/** Only for who has handed them in. */
export async function answeredItems(items: readonly DrawnItem[], answers: Given): Promise<AnsweredItem[]> {
  const questions = await questionsByHash(items.map(({ question }) => question))
  const keys = new Map([...questions].map(([hash, question]) => [hash, correctOption(question).id]))
  return gradeAttempt(items, answers, keys, 0).items.map(
    ({ item, question: hash, response, mark, max, correct }): AnsweredItem => {
      const question = questionOf(questions, hash)
      const { lesson, section, law = [], study } = question
      return {
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
    },
  )
}
