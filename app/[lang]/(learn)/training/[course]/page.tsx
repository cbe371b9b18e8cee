import type { Metadata } from 'next'
import { CourseView } from '../../../course-view'
import { requireActor } from '@/server/web/session'
import { pageLang } from '../../../page-lang'
import { memberOf } from '../../own-learning'
import { internalCourse } from './internal-course'

type Props = { params: Promise<{ lang: string; course: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const lang = pageLang((await params).lang)
  return { title: (await internalCourse(lang, (await params).course)).title[lang], robots: { index: false } }
}

export default async function InternalCoursePage({ params }: Props) {
  const lang = pageLang((await params).lang)
  const course = await internalCourse(lang, (await params).course)
  const member = await memberOf(await requireActor(lang), lang)
  return <CourseView course={course} lang={lang} member={member} />
}
