import { z } from 'zod'
import { Bilingual } from '../lang/lang'
import { Shown } from './shown'
import { Slug } from './slug'

export const Option = z
  .object({
    id: z.string().regex(/^[a-d]$/, 'must be a, b, c or d'),
    text: Bilingual,
    why: Bilingual,
    correct: z.boolean().default(false),
  })
  .strict()
export type Option = z.infer<typeof Option>

export const Options = z
  .array(Option)
  .min(3, 'needs 3 or 4 options')
  .max(4, 'needs 3 or 4 options')
  .refine(
    (options) => options.filter(({ correct }) => correct).length === 1,
    'needs exactly one correct option',
  )
  .refine(
    (options) => new Set(options.map(({ id }) => id)).size === options.length,
    'has two options with the same id',
  )

/** A question inside a lesson. `recall` counts for finishing the lesson; `choice` and `case` are practice. */
export const Exercise = z
  .object({
    id: Slug,
    kind: z.enum(['recall', 'choice', 'case']),
    situation: Bilingual.optional(),
    shown: Shown.optional(),
    stem: Bilingual,
    options: Options,
  })
  .strict()
export type Exercise = z.infer<typeof Exercise>

export const LawReference = z
  .object({ id: z.string(), art: z.string(), past: z.boolean().optional() })
  .strict()
export type LawReference = z.infer<typeof LawReference>

/** A question of the quiz bank. */
export const Question = z
  .object({
    id: Slug,
    kind: z.enum(['scenario', 'knowledge']),
    lesson: Slug,
    section: Slug,
    situation: Bilingual.optional(),
    shown: Shown.optional(),
    stem: Bilingual,
    options: Options,
    law: z.array(LawReference).optional(),
    study: Bilingual.optional(),
    tags: z.array(Slug).optional(),
  })
  .strict()
export type Question = z.infer<typeof Question>

export const correctOption = (item: { options: Option[] }): Option => {
  const found = item.options.find(({ correct }) => correct)
  if (!found) throw new Error('a question without a correct option')
  return found
}

/** The answers that an item offers, in no order: the same for items that differ by their situation alone. */
export const answersOf = ({ options }: { options: Option[] }): string =>
  options
    .map(({ text }) => text.vi)
    .sort()
    .join('\n')
