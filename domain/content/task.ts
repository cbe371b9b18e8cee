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

/** One entry of content/task-hosts.yaml: a site that tasks may send learners to, and what for. */
export const TaskHost = z
  .object({ host: z.string().regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'is no name of a host'), why: Bilingual })
  .strict()
export type TaskHost = z.infer<typeof TaskHost>
