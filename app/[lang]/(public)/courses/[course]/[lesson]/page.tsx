import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { builtCourses, builtCourse } from '@/server/courses/built-courses'
import { LessonView } from '../../../../lesson-view'
import { pageLang } from '../../../../page-lang'

type Props = { params: Promise<{ lang: string; course: string; lesson: string }> }

export const dynamicParams = false

export const generateStaticParams = () =>
  builtCourses()
    .filter(({ visibility }) => visibility === 'public')
    .flatMap(({ id, lessons }) => lessons.map((lesson) => ({ course: id, lesson: lesson.id })))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { lang, course, lesson } = await params
  const found = builtCourse(course)?.lessons.find(({ id }) => id === lesson)
  return { title: found?.title[pageLang(lang)], description: found?.outcomes[pageLang(lang)].join('. ') }
}

export default async function PublicLessonPage({ params }: Props) {
  const { lang, course: courseId, lesson } = await params
  const course = builtCourse(courseId)
  if (course?.visibility !== 'public' || !course.lessons.some(({ id }) => id === lesson)) notFound()
  return <LessonView course={course} lessonId={lesson} lang={pageLang(lang)} />
}
