import { z } from 'zod'
import { Bilingual } from '../lang/lang'
import { Shown } from './shown'
import { Slug } from './slug'

/**
 * One entry of a lesson's tasks.yaml: a real move outside of the lesson. Never graded; who did it compares
 * what was found with a worked answer. `offline` is the same move on material that the lesson brings along.
 */
export const Task = z
  .object({
    id: Slug,
    title: Bilingual,
    steps: z.array(Bilingual).min(1).max(5),
    link: z
      .object({ text: Bilingual, to: z.url({ protocol: /^https$/ }) })
      .strict()
      .optional(),
    ask: Bilingual,
    answer: Bilingual,
    offline: z.object({ note: Bilingual, show: Shown, answer: Bilingual }).strict(),
  })
  .strict()
export type Task = z.infer<typeof Task>
