import { z } from 'zod'
import { Bilingual } from '../lang/lang'
import { Day } from '../time/day'
import { QuizSettings } from './manifest'
import { Slug } from './slug'

/** content/courses/<course>/course.yaml */
export const CourseFile = z
  .object({
    order: z.number(),
    visibility: z.enum(['public', 'internal']),
    title: Bilingual,
    summary: Bilingual,
    quiz: QuizSettings,
    /** The lessons in the order of the course, when it is not the order of their folders' names. */
    lessons: z.array(Slug).optional(),
  })
  .strict()
export type CourseFile = z.infer<typeof CourseFile>

export const Source = z
  .object({ text: z.string().trim().min(1), url: z.url({ protocol: /^https?$/ }).optional() })
  .strict()

/** The head of a lesson's vi.mdx and en.mdx. */
export const Frontmatter = z
  .object({
    title: z.string().trim().min(1),
    /** What of content/competences.yaml it teaches. */
    competences: z.array(Slug).min(1, 'needs at least one competence'),
    updated: Day,
    minutes: z.int().min(1).max(60),
    outcomes: z
      .array(z.string().trim().min(1))
      .min(1, 'needs 1 to 4 outcomes')
      .max(4, 'needs 1 to 4 outcomes'),
    sources: z.array(Source).min(1, 'needs at least one source'),
    help: z.boolean().default(false),
  })
  .strict()
export type Frontmatter = z.infer<typeof Frontmatter>
