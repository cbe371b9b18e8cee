import fs from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { CourseForm } from '@/domain/content/course-form'
import { Law } from '@/domain/content/law'
import { CourseManifest } from '@/domain/content/manifest'
import { ShownEntry } from '@/domain/content/shown'
import { Task } from '@/domain/content/task'
import type { Lang } from '@/domain/lang/lang'
import { contentDir } from '@/server/platform/env'

/**
 * `approved` names lessons (course/lesson). It stands beside the manifests, which are kept as they were when
 * people learned.
 */
const Built = z.object({
  courses: z.array(CourseManifest),
  laws: z.array(Law),
  approved: z.array(z.string()).default([]),
})
const Drawings = z.record(z.string(), z.record(z.string(), z.string()))
const ShownThings = z.record(z.string(), z.array(ShownEntry))
const Tasks = z.record(z.string(), z.array(Task))
type Held = z.output<typeof Built> & {
  drawings: z.output<typeof Drawings>
  shown: z.output<typeof ShownThings>
  tasks: z.output<typeof Tasks>
  code: Map<string, string>
}
let held: Held | undefined

function read(name: string): string {
  try {
    return fs.readFileSync(path.join(/* turbopackIgnore: true */ contentDir(), name), 'utf8')
  } catch (cause) {
    throw new Error(
      `The compiled courses are missing (${name} in ${contentDir()}): run npm run content:build -- --draft.`,
      {
        cause,
      },
    )
  }
}

function content(): Held {
  held ??= {
    ...Built.parse(JSON.parse(read('manifest.json'))),
    drawings: Drawings.parse(JSON.parse(read('drawings.json'))),
    shown: ShownThings.parse(JSON.parse(read('shown.json'))),
    tasks: Tasks.parse(JSON.parse(read('tasks.json'))),
    code: new Map(),
  }
  return held
}

/**
 * The courses whose text this build holds, in their order: what prerendered pages show, without a database.
 * What is published now is asked of the catalogue.
 */
export const builtCourses = (): CourseManifest[] => content().courses

export const builtCourse = (id: string): CourseManifest | undefined =>
  builtCourses().find((course) => course.id === id)

/** True when author, reviewer and approver have approved the lesson as it stands. */
export const isLessonApproved = (courseId: string, lessonId: string): boolean =>
  content().approved.includes(`${courseId}/${lessonId}`)

let forms: CourseForm[] | undefined

/** The forms of the courses, in the order of their folders. */
export const builtForms = (): CourseForm[] => {
  forms ??= z.array(CourseForm).parse(JSON.parse(read('forms.json')))
  return forms
}

/** True when a course asks claims before and after. */
export const hasForms = (courseId: string): boolean => builtForms().some((form) => form.courseId === courseId)

/** The registry of legal documents. */
export const laws = (): Law[] => content().laws

export const findLaw = (id: string): Law | undefined => laws().find((law) => law.id === id)

/** The compiled text of a lesson, for getMDXComponent; server only. */
export function lessonCode(courseId: string, lessonId: string, lang: Lang): string {
  if (!builtCourse(courseId)?.lessons.some(({ id }) => id === lessonId))
    throw new Error(`there is no lesson ${courseId}/${lessonId}`)
  const name = `mdx/${courseId}/${lessonId}.${lang}.js`
  const { code } = content()
  const known = code.get(name) ?? read(name)
  code.set(name, known)
  return known
}

/** What a lesson's text shows, by the ids that it names. */
export const lessonShown = (courseId: string, lessonId: string): ShownEntry[] =>
  content().shown[`${courseId}/${lessonId}`] ?? []

/** The tasks of a lesson. */
export const lessonTasks = (courseId: string, lessonId: string): Task[] =>
  content().tasks[`${courseId}/${lessonId}`] ?? []

/** The drawings of a lesson by file name. */
export const lessonDrawings = (courseId: string, lessonId: string): Record<string, string> =>
  content().drawings[`${courseId}/${lessonId}`] ?? {}
