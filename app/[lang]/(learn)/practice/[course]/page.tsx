import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { PracticePage } from '@/components/course/practice-page'
import { coursePath, practicePath } from '@/domain/content/paths'
import { PRACTICE_SIZE, PracticePlace, practicePage, practiceQuery } from '@/domain/quiz/practice'
import { translator } from '@/messages/translate'
import { findCourse } from '@/server/courses/catalogue'
import { newSecret } from '@/server/platform/ids'
import { practiceQuestions } from '@/server/practice/queries'
import { currentActor, requireActor } from '@/server/web/session'
import { pageLang } from '../../../page-lang'
import { Frame } from '../../frame'
import { PracticeQuestion } from './practice-question'

type Props = {
  params: Promise<{ lang: string; course: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(pageLang((await params).lang))('practice.title'), robots: { index: false } }
}

/** Questions of the public bank for who wants to practise: ten at a time, nothing is recorded. */
export default async function Practice({ params, searchParams }: Props) {
  const { lang: code, course: courseId } = await params
  const lang = pageLang(code)
  const course = await findCourse(courseId)
  if (!course) notFound()
  const start = practicePath(lang, course)
  const actor = course.visibility === 'public' ? await currentActor() : await requireActor(lang, start)
  const questions = await practiceQuestions(actor, course)
  if (questions.length === 0) notFound()

  const { seed, page: asked, only } = PracticePlace.parse(await searchParams)
  const lessons = course.lessons.filter(({ id }) => questions.some(({ body }) => body.lesson === id))
  const lesson = lessons.find(({ id }) => id === only)?.id
  if (!seed)
    redirect(
      practicePath(lang, course, practiceQuery({ seed: newSecret().slice(0, 8), page: 1, only: lesson })),
    )

  const offered = questions.filter(({ body }) => !lesson || body.lesson === lesson)
  const { questions: now, page, pages } = practicePage(offered, seed, asked)
  const at = (which: number) => practiceQuery({ seed, page: which, only: lesson })
  const first = (page - 1) * PRACTICE_SIZE + 1
  const t = translator(lang)
  return (
    <Frame
      actor={actor}
      lang={lang}
      path={practicePath(lang, course, at(page)).slice(lang.length + 1)}
      active="courses"
    >
      <PracticePage
        start={start}
        courseHref={coursePath(lang, course)}
        lessons={lessons.map(({ id, title }) => ({ id, title: title[lang] }))}
        chosen={lesson}
        nextHref={practicePath(
          lang,
          course,
          page < pages ? at(page + 1) : practiceQuery({ page: 1, only: lesson }),
        )}
        texts={{
          heading: t('practice.heading', { course: course.title[lang] }),
          lead: t('practice.lead'),
          lesson: t('practice.lesson'),
          all: t('practice.all'),
          show: t('practice.show'),
          count: t('practice.count', { first, last: first + now.length - 1, count: offered.length }),
          next: t(page < pages ? 'practice.others' : 'practice.anew'),
          back: t('practice.to_course'),
        }}
      >
        {now.map((question) => (
          <PracticeQuestion
            key={question.id}
            lang={lang}
            course={course}
            place={at(page)}
            question={question}
          />
        ))}
      </PracticePage>
    </Frame>
  )
}
