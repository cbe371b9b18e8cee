import { z } from 'zod'
import { Bilingual } from '../lang/lang'
import { Exercise, LawReference } from './exercise'

/**
 * What the product knows of a lesson without its text: `.content/manifest.json`, made from content/ at build.
 */
export const LessonManifest = z.object({
  id: z.string(),
  title: Bilingual,
  minutes: z.object({ vi: z.number().int(), en: z.number().int() }),
  updated: z.string(),
  help: z.boolean(),
  outcomes: z.object({ vi: z.array(z.string()), en: z.array(z.string()) }),
  sources: z.object({
    vi: z.array(z.object({ text: z.string(), url: z.string().optional() })),
    en: z.array(z.object({ text: z.string(), url: z.string().optional() })),
  }),
  sections: z.array(z.object({ id: z.string(), title: Bilingual })),
  exercises: z.array(Exercise),
  /** The ids of its tasks; a course that was published before tasks could be marked as done names none. */
  tasks: z.array(z.string()).default([]),
  /** Every article the text cites, once. */
  cites: z.array(LawReference),
  /** What the lesson's page weighs on the way to the reader, in KB. */
  kb: z.object({ vi: z.number().int(), en: z.number().int() }),
  hash: z.string(),
})
export type LessonManifest = z.infer<typeof LessonManifest>

export const QuizSettings = z
  .object({
    draw: z.int().min(1).max(50),
    passPercent: z.int().min(1).max(100),
    retakeMinutes: z.int().min(0).max(10_080),
  })
  .strict()
export type QuizSettings = z.infer<typeof QuizSettings>

export const CourseManifest = z.object({
  id: z.string(),
  order: z.number(),
  visibility: z.enum(['public', 'internal']),
  title: Bilingual,
  summary: Bilingual,
  quiz: QuizSettings,
  lessons: z.array(LessonManifest),
  /**
   * SHA-256 over the lessons' text, exercises and settings: a completion is pinned to it. Bank questions have
   * hashes of their own.
   */
  hash: z.string(),
})
export type CourseManifest = z.infer<typeof CourseManifest>
