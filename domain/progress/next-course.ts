import type { CourseManifest } from '../content/manifest'
import { lessonPath, quizPath } from '../content/paths'
import type { Bilingual, Lang } from '../lang/lang'
import type { HomePlan, Step } from './home-plan'

/** The page where the step is done. */
export function stepPath(lang: Lang, course: CourseManifest, step: Step): string {
  if (step.kind === 'attempt') return `/${lang}/attempts/${step.attemptId}`
  return step.kind === 'lesson' ? lessonPath(lang, course, step.lessonId) : quizPath(lang, course)
}

export type NextCourse = { courseId: string; title: Bilingual; href: Bilingual }

/** The course that the person's next step belongs to, in both languages; null when nothing is next. */
export function nextCourse(
  { next }: Pick<HomePlan, 'next'>,
  courses: readonly CourseManifest[],
): NextCourse | null {
  const course = next && courses.find(({ id }) => id === next.courseId)
  if (!course) return null
  const href = { vi: stepPath('vi', course, next), en: stepPath('en', course, next) }
  return { courseId: course.id, title: course.title, href }
}
