import type { Metadata } from 'next'
import { LessonView } from '../../../../lesson-view'
import { requireActor } from '@/server/web/session'
import { pageLang } from '../../../../page-lang'
import { memberOf } from '../../../own-learning'
import { internalCourse } from '../internal-course'

type Props = { params: Promise<{ lang: string; course: string; lesson: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { lang: code, course: courseId, lesson } = await params
  const lang = pageLang(code)
  const course = await internalCourse(lang, courseId, lesson)
  return { title: course.lessons.find(({ id }) => id === lesson)?.title[lang], robots: { index: false } }
}

export default async function InternalLessonPage({ params }: Props) {
  const { lang: code, course: courseId, lesson } = await params
  const lang = pageLang(code)
  const course = await internalCourse(lang, courseId, lesson)
  const member = await memberOf(await requireActor(lang), lang)
  return <LessonView course={course} lessonId={lesson} lang={lang} member={member} />
}
