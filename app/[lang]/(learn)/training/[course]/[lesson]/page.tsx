import type { Metadata } from 'next'
import { LessonView } from '../../../../lesson-view'
import { pageLang } from '../../../../page-lang'
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
  return <LessonView course={await internalCourse(lang, courseId, lesson)} lessonId={lesson} lang={lang} />
}
