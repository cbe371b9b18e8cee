import { LessonPage } from '@/components/course/lesson-page'
import { SiteFrame } from '@/components/course/site-frame'
import { LessonBody } from '@/components/mdx/lesson-body'
import type { CourseManifest } from '@/domain/content/manifest'
import { coursePath, lessonPath, quizPath } from '@/domain/content/paths'
import { formatNumber } from '@/domain/figures/format-number'
import type { Lang } from '@/domain/lang/lang'
import { bodyTexts, frameTexts, lessonPageTexts, showLaw } from '@/messages/course-texts'
import { showDay } from '@/messages/format'
import { translator } from '@/messages/translate'
import { findLaw, isLessonApproved, lessonCode, lessonFigures } from '@/server/courses/courses'

type Props = { course: CourseManifest; lessonId: string; lang: Lang }

/** A lesson page, the same for public and internal courses. */
export function LessonView({ course, lessonId, lang }: Props) {
  const t = translator(lang)
  const at = course.lessons.findIndex(({ id }) => id === lessonId)
  const lesson = course.lessons[at]
  if (!lesson) throw new Error(`there is no lesson ${course.id}/${lessonId}`)
  const links = course.lessons.map(({ id, title }) => ({
    id,
    title: title[lang],
    href: lessonPath(lang, course, id),
  }))
  const coursePage = { id: course.id, title: t('lesson.course'), href: coursePath(lang, course) }
  const quiz = { id: 'quiz', title: t('lesson.quiz_title'), href: quizPath(lang, course) }
  const path = lessonPath(lang, course, lesson.id)
  return (
    <SiteFrame lang={lang} path={path.slice(lang.length + 1)} texts={frameTexts(t)} isWide>
      <LessonPage
        course={{
          id: course.id,
          title: course.title[lang],
          href: coursePage.href,
          quizHref: quiz.href,
          lessons: links,
        }}
        lesson={{
          id: lesson.id,
          title: lesson.title[lang],
          number: t('lesson.number', { n: at + 1, count: course.lessons.length }),
          minutes: t('lesson.minutes', { minutes: lesson.minutes[lang] }),
          meta: `${t('lesson.updated', { day: showDay(lesson.updated, lang) })} · ${t('lesson.weight', { kb: formatNumber(lesson.kb[lang], lang) })}`,
          unreviewed: isLessonApproved(course.id, lesson.id)
            ? undefined
            : { label: t('sign_off.not_yet'), text: t('sign_off.meaning') },
          outcomes: lesson.outcomes[lang],
          sources: lesson.sources[lang],
          sections: lesson.sections.map(({ id, title }) => ({ id, title: title[lang] })),
          needsHelp: lesson.help,
        }}
        previous={links[at - 1] ?? coursePage}
        next={links[at + 1] ?? quiz}
        texts={lessonPageTexts(t)}
      >
        <LessonBody
          code={lessonCode(course.id, lesson.id, lang)}
          lang={lang}
          place={{
            lang,
            course: course.id,
            lesson: lesson.id,
            signInHref: `/${lang}/sign-in?next=${encodeURIComponent(path)}`,
          }}
          texts={bodyTexts(t)}
          exercises={lesson.exercises}
          figures={lessonFigures(course.id, lesson.id)}
          showLaw={(id, art) => {
            const law = findLaw(id)
            return law ? showLaw(law, art, lang, t) : null
          }}
        />
      </LessonPage>
    </SiteFrame>
  )
}
