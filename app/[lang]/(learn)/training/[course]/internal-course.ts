import { notFound } from 'next/navigation'
import type { CourseManifest } from '@/domain/content/manifest'
import { coursePath, lessonPath } from '@/domain/content/paths'
import type { Lang } from '@/domain/lang/lang'
import { builtCourse } from '@/server/courses/built-courses'
import { requireActor } from '@/server/web/session'
import { mayLearn } from '@/server/progress/may-learn'

/** The internal course of the address, for those who may read it; everyone else learns nothing about it. */
export async function internalCourse(
  lang: Lang,
  courseId: string,
  lessonId?: string,
): Promise<CourseManifest> {
  const course = builtCourse(courseId)
  if (course?.visibility !== 'internal') notFound()
  const actor = await requireActor(
    lang,
    lessonId ? lessonPath(lang, course, lessonId) : coursePath(lang, course),
  )
  if (!(await mayLearn(actor, course))) notFound()
  if (lessonId && !course.lessons.some(({ id }) => id === lessonId)) notFound()
  return course
}
