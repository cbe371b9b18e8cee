import { LessonPage } from '@/components/course/lesson-page'
import type { Place } from '@/components/course/what-is-next'
import { SiteFrame } from '@/components/shell/site-frame'
import type { Member } from '@/components/shell/tabs'
import { LessonBody } from '@/components/mdx/lesson-body'
import type { CourseManifest, LessonManifest } from '@/domain/content/manifest'
import { type Verified, verifiedOf } from '@/domain/content/law'
import { coursePath, lessonPath, quizPath } from '@/domain/content/paths'
import { formatNumber } from '@/domain/figures/format-number'
import type { Lang } from '@/domain/lang/lang'
import { bodyTexts, lawMarks, lessonPageTexts, showLaw } from '@/messages/course-texts'
import { signInAtLesson } from '@/domain/web/sign-in-path'
import { frameTexts } from '@/messages/shell-texts'
import { showDay } from '@/domain/time/show-time'
import { shownWords } from '@/messages/shown-words'
import { type Translate, translator } from '@/messages/translate'
import {
  builtCourses,
  findLaw,
  isLessonApproved,
  lessonCode,
  lessonDrawings,
  lessonShown,
  lessonTasks,
} from '@/server/courses/built-courses'

type Props = { course: CourseManifest; lessonId: string; lang: Lang; member?: Member }

/** A lesson page, the same for public and internal courses. */
export function LessonView({ course, lessonId, lang, member }: Props) {
  const t = translator(lang)
  const at = course.lessons.findIndex(({ id }) => id === lessonId)
  const lesson = course.lessons[at]
  if (!lesson) throw new Error(`there is no lesson ${course.id}/${lessonId}`)
  const path = lessonPath(lang, course, lesson.id)
  const signInHref = signInAtLesson(lang, path)
  const coursePage = { title: course.title[lang], href: coursePath(lang, course) }
  const place = placeOf(course, lesson, lang, t)
  const earlier = place.lessons[at - 1]
  const before = earlier && {
    title: t('lesson.previous', { title: earlier.title }),
    href: earlier.href,
  }
  return (
    <SiteFrame
      lang={lang}
      path={path.slice(lang.length + 1)}
      texts={frameTexts(t)}
      active="courses"
      member={member}
      signInHref={signInHref}
      isWide
    >
      <LessonPage
        lang={lang}
        place={place}
        course={coursePage}
        lesson={{
          title: lesson.title[lang],
          path,
          number: t('lesson.number', { n: at + 1, count: course.lessons.length }),
          minutes: t('lesson.minutes', { minutes: lesson.minutes[lang] }),
          meta: `${t('lesson.updated', { day: showDay(lesson.updated, lang) })} · ${t('lesson.weight', { kb: formatNumber(lesson.kb[lang], lang) })}`,
          unreviewed: isLessonApproved(course.id, lesson.id)
            ? undefined
            : { label: t('sign_off.not_yet'), text: t('sign_off.meaning') },
          outcomes: lesson.outcomes[lang],
          sources: lesson.sources[lang],
          marks: lawMarks(knownOf(lesson), t),
          sections: lesson.sections.map(({ id, title }) => ({ id, title: title[lang] })),
          needsHelp: lesson.help,
        }}
        previous={before ?? { title: t('lesson.to_course'), href: coursePage.href }}
        signInHref={signInHref}
        texts={lessonPageTexts(t)}
      >
        <LessonBody
          code={lessonCode(course.id, lesson.id, lang)}
          lang={lang}
          place={{ lang, course: course.id, lesson: lesson.id, signInHref }}
          texts={bodyTexts(t)}
          words={shownWords(t, lang)}
          exercises={lesson.exercises}
          drawings={lessonDrawings(course.id, lesson.id)}
          shown={lessonShown(course.id, lesson.id)}
          tasks={lessonTasks(course.id, lesson.id)}
          showLaw={(id, art) => {
            const law = findLaw(id)
            return law ? showLaw(law, art, lang, t) : null
          }}
        />
      </LessonPage>
    </SiteFrame>
  )
}

/** How far the articles that a lesson cites were read. */
const knownOf = ({ cites }: LessonManifest): Set<Verified> =>
  new Set(
    cites.flatMap(({ id, art }) => {
      const law = findLaw(id)
      return law ? [verifiedOf(law, art)] : []
    }),
  )

/** Where the lesson stands: what is around it, and what comes after its course. */
function placeOf(course: CourseManifest, lesson: LessonManifest, lang: Lang, t: Translate): Place {
  const minutesOf = ({ minutes }: LessonManifest) => t('lesson.next_minutes', { minutes: minutes[lang] })
  const following = builtCourses()
    .filter(({ visibility, order }) => visibility === 'public' && order > course.order)
    .sort((one, other) => one.order - other.order)[0]
  return {
    course: course.id,
    lesson: lesson.id,
    lessons: course.lessons.map((one) => ({
      id: one.id,
      title: one.title[lang],
      href: lessonPath(lang, course, one.id),
      minutes: minutesOf(one),
    })),
    recalls: lesson.exercises.filter(({ kind }) => kind === 'recall').map(({ id }) => id),
    quiz: { title: t('lesson.quiz_title'), href: quizPath(lang, course) },
    nextCourse: following ? { title: following.title[lang], href: coursePath(lang, following) } : null,
    afterAll: { title: t('lesson.after_all'), href: `/${lang}/certificates` },
  }
}
