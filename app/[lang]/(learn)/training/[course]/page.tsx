import type { Metadata } from 'next'
import { CourseView } from '../../../course-view'
import { pageLang } from '../../../page-lang'
import { internalCourse } from './internal-course'

type Props = { params: Promise<{ lang: string; course: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const lang = pageLang((await params).lang)
  return { title: (await internalCourse(lang, (await params).course)).title[lang], robots: { index: false } }
}

export default async function InternalCoursePage({ params }: Props) {
  const lang = pageLang((await params).lang)
  return <CourseView course={await internalCourse(lang, (await params).course)} lang={lang} />
}
