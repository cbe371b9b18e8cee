import { CoursePage } from '@/components/course/course-page'
import { SiteFrame } from '@/components/course/site-frame'
import type { CourseManifest } from '@/domain/content/manifest'
import { coursePath, lessonPath, quizPath } from '@/domain/content/paths'
import type { Lang } from '@/domain/lang/lang'
import { passScoreOf } from '@/domain/quiz/grade'
import { coursePageTexts, frameTexts } from '@/messages/course-texts'
import { translator } from '@/messages/translate'

/** A course page, the same for public and internal courses. */
export function CourseView({ course, lang }: { course: CourseManifest; lang: Lang }) {
  const t = translator(lang)
  const { draw, passPercent, retakeMinutes } = course.quiz
  const minutes = course.lessons.reduce((sum, lesson) => sum + lesson.minutes[lang], 0)
  return (
    <SiteFrame lang={lang} path={coursePath(lang, course).slice(lang.length + 1)} texts={frameTexts(t)}>
      <CoursePage
        course={{
          id: course.id,
          title: course.title[lang],
          summary: course.summary[lang],
          size: t('courses.size', { lessons: course.lessons.length, minutes }),
          quizHref: quizPath(lang, course),
          certificatesHref: `/${lang}/certificates`,
          rules: [
            t('course.rule_when'),
            t('course.rule_draw', { draw }),
            t('course.rule_pass', { pass: passScoreOf(draw, passPercent), percent: passPercent }),
            t('course.rule_retake', { minutes: retakeMinutes }),
            t('course.rule_time'),
          ],
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
