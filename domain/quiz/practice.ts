import { z } from 'zod'
import type { Exercise, Question } from '../content/exercise'
import { Slug } from '../content/slug'
import { asPoolQuestion, drawQuiz } from './draw'

/** How many questions one page of practice asks. */
export const PRACTICE_SIZE = 10

/**
 * Where somebody is in their practice, as the address says it: an order of the questions (`seed`), a page of
 * it, and the one lesson it is about. What cannot be read of it is as if it were not there.
 */
export const PracticePlace = z.object({
  seed: z
    .string()
    .regex(/^[\w-]{1,20}$/)
    .optional()
    .catch(undefined),
  page: z.coerce.number().int().min(1).catch(1),
  only: Slug.optional().catch(undefined),
})

/** A place as its address carries it. */
export const practiceQuery = ({
  seed,
  page,
  only,
}: z.output<typeof PracticePlace>): Record<string, string> => ({
  ...(seed && { seed, page: String(page) }),
  ...(only && { only }),
})

type Published = { hash: string; body: Question }
export type PracticePage = { questions: Question[]; page: number; pages: number }

/**
 * The questions of one page, their options in the order shown; a page behind the last is the last. Nothing
 * returns in an order, and one page holds two questions that offer the same answers only when nothing else is
 * left.
 */
export function practicePage(bank: readonly Published[], seed: string, asked: number): PracticePage {
  const pages = Math.ceil(bank.length / PRACTICE_SIZE)
  const page = Math.min(asked, pages)
  let left = bank
  const draw = (of: number) =>
    drawQuiz(left.map(asPoolQuestion), PRACTICE_SIZE, `${seed} ${of}`, new Map()).flatMap(
      ({ question, options }) =>
        left.filter(({ hash }) => hash === question).map((found) => ({ ...found, options })),
    )
  for (let before = 1; before < page; before++) {
    const shown = new Set(draw(before).map(({ hash }) => hash))
    left = left.filter(({ hash }) => !shown.has(hash))
  }
  const questions = draw(page).map(({ body, options }) => ({
    ...body,
    options: body.options.toSorted((a, b) => options.indexOf(a.id) - options.indexOf(b.id)),
  }))
  return { questions, page, pages }
}

/** A question of the bank as lessons ask it: nothing of it is recorded. */
export const asExercise = ({ id, situation, shown, stem, options }: Question): Exercise => ({
  id,
  kind: situation || shown ? 'case' : 'choice',
  situation,
  shown,
  stem,
  options,
})
