import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { builtCourses, builtCourse } from '@/server/courses/built-courses'
import { CourseView } from '../../../course-view'
import { pageLang } from '../../../page-lang'

type Props = { params: Promise<{ lang: string; course: string }> }

export const dynamicParams = false

export const generateStaticParams = () =>
  builtCourses()
    .filter(({ visibility }) => visibility === 'public')
    .map(({ id }) => ({ course: id }))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { lang, course } = await params
  const found = builtCourse(course)
  return { title: found?.title[pageLang(lang)], description: found?.summary[pageLang(lang)] }
}

export default async function PublicCoursePage({ params }: Props) {
  const { lang, course: courseId } = await params
  const course = builtCourse(courseId)
  if (course?.visibility !== 'public') notFound()
  return <CourseView course={course} lang={pageLang(lang)} />
}
