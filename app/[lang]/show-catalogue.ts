import type { CourseCardProps } from '@/components/course/course-card'
import { coursePath } from '@/domain/content/paths'
import type { Lang } from '@/domain/lang/lang'
import { courseMinutes } from '@/domain/progress/course-minutes'
import { showDuration } from '@/messages/duration'
import { translator } from '@/messages/translate'
import { builtCourses } from '@/server/courses/built-courses'

/** The public courses as cards. */
export function publicCourseCards(lang: Lang): CourseCardProps[] {
  const t = translator(lang)
  return builtCourses()
    .filter(({ visibility }) => visibility === 'public')
    .map((course) => ({
      title: course.title[lang],
      summary: course.summary[lang],
      size: t('courses.size', {
        lessons: course.lessons.length,
        time: showDuration(courseMinutes(course, lang), t),
      }),
      href: coursePath(lang, course),
      open: t('courses.open'),
    }))
}
