import type { CourseManifest, LessonManifest } from '../content/manifest'
import type { Lang } from '../lang/lang'

/**
 * Minutes that lessons and the quiz take: one a question. The same figure stands on public pages and at home.
 */
export const courseMinutes = (
  course: CourseManifest,
  lang: Lang,
  lessons: readonly LessonManifest[] = course.lessons,
): number => lessons.reduce((sum, { minutes }) => sum + minutes[lang], course.quiz.draw)
