import { CoursePage } from '@/components/course/course-page'
import { SiteFrame } from '@/components/shell/site-frame'
import type { Member } from '@/components/shell/tabs'
import type { CourseManifest } from '@/domain/content/manifest'
import {
  coursePath,
  gaugePath,
  lessonPath,
  practicePath,
  quizPath,
  testOutPath,
} from '@/domain/content/paths'
import type { Lang } from '@/domain/lang/lang'
import { courseMinutes } from '@/domain/progress/course-minutes'
import { tasksOf } from '@/domain/progress/tasks-of'
import { passScoreOf } from '@/domain/quiz/grade'
import { hasForms } from '@/server/courses/built-courses'
import { coursePageTexts } from '@/messages/course-texts'
import { frameTexts } from '@/messages/shell-texts'
import { showDuration } from '@/messages/duration'
import { translator } from '@/messages/translate'

type Props = { course: CourseManifest; lang: Lang; member?: Member }

/** A course page, the same for public and internal courses. */
export function CourseView({ course, lang, member }: Props) {
  const t = translator(lang)
  const { draw, passPercent, retakeMinutes } = course.quiz
  const count = tasksOf(course).length
  return (
    <SiteFrame
      lang={lang}
      path={coursePath(lang, course).slice(lang.length + 1)}
      texts={frameTexts(t)}
      active="courses"
      member={member}
    >
      <CoursePage
        lang={lang}
        course={{
          id: course.id,
          title: course.title[lang],
          summary: course.summary[lang],
          size: t('courses.size', {
            lessons: course.lessons.length,
            time: showDuration(courseMinutes(course, lang), t),
          }),
          quizHref: quizPath(lang, course),
          practiceHref: practicePath(lang, course),
          testOutHref: testOutPath(lang, course),
          certificatesHref: `/${lang}/certificates`,
          gaugeHref: hasForms(course.id) ? gaugePath(lang, course) : undefined,
          rules: [
            t('course.rule_when'),
            t('course.rule_draw', { draw }),
            t('course.rule_pass', { pass: passScoreOf(draw, passPercent), draw }),
            t('course.rule_retake', { minutes: retakeMinutes }),
            t('course.rule_time'),
          ],
          tasks:
            count > 0
              ? {
                  before: t('course.tasks', { count }),
                  done: t('course.tasks_done', { done: '{done}', count }),
                }
              : null,
        }}
        lessons={course.lessons.map(({ id, title, minutes: each }) => ({
          id,
          title: title[lang],
          href: lessonPath(lang, course, id),
          size: t('course.lesson_size', { minutes: each[lang] }),
        }))}
        texts={coursePageTexts(t)}
      />
    </SiteFrame>
  )
}
