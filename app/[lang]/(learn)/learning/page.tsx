import type { Metadata } from 'next'
import { CourseList } from '@/components/home/course-list'
import { planCourses } from '@/domain/progress/home-plan'
import { translator } from '@/messages/translate'
import { clock } from '@/server/platform/clock'
import { mayLearn } from '@/server/progress/may-learn'
import { requireActor } from '@/server/web/session'
import { pageLang } from '../../page-lang'
import { Frame } from '../frame'
import { courseItems, tasksAside } from '../home/show'
import { ownLearning } from '../own-learning'

type Props = { params: Promise<{ lang: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(pageLang((await params).lang))('learning.title') }
}

/**
 * Every course one may take, internal ones too: asked ones first, each with progress, pass and certificate.
 */
export default async function LearningPage({ params }: Props) {
  const lang = pageLang((await params).lang)
  const actor = await requireActor(lang, `/${lang}/learning`)
  const t = translator(lang)
  const { courses, targets, runs } = await ownLearning(actor, lang)
  const may = await Promise.all(courses.map((course) => mayLearn(actor, course)))
  const open = courses.filter((_, index) => may[index])
  const plans = planCourses(open, targets, runs, lang, clock.now())
  const items = courseItems(plans, open, runs, lang).map((item) => ({
    ...item,
    aside: tasksAside(
      open.find(({ id }) => id === item.id),
      runs.find(({ courseId }) => courseId === item.id),
      lang,
    ),
  }))
  return (
    <Frame actor={actor} lang={lang} path="/learning" active="courses">
      <div className="grid gap-5">
        <h1 className="text-2xl">{t('learning.title')}</h1>
        <p>{t('learning.lead')}</p>
        <CourseList title={t('learning.title')} items={items} />
      </div>
    </Frame>
  )
}
