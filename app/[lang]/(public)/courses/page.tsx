import type { Metadata } from 'next'
import { CourseCard } from '@/components/course/course-card'
import { SiteFrame } from '@/components/shell/site-frame'
import { frameTexts } from '@/messages/shell-texts'
import { translator } from '@/messages/translate'
import { pageLang } from '../../page-lang'
import { publicCourseCards } from '../../show-catalogue'

type Props = { params: Promise<{ lang: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(pageLang((await params).lang))('courses.title') }
}

export default async function CoursesPage({ params }: Props) {
  const lang = pageLang((await params).lang)
  const t = translator(lang)
  return (
    <SiteFrame lang={lang} path="/courses" texts={frameTexts(t)}>
      <h1 className="text-title leading-tight sm:text-[2.125rem]">{t('courses.title')}</h1>
      <p className="mt-2 max-w-2xl leading-relaxed text-ink-2">{t('courses.lead')}</p>
      <ul className="mt-6 grid gap-4">
        {publicCourseCards(lang).map((card) => (
          <CourseCard key={card.href} {...card} />
        ))}
      </ul>
      <p className="mt-6 text-sm text-ink-2">{t('courses.internal')}</p>
    </SiteFrame>
  )
}
