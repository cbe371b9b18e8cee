import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { CLAIMS } from '@/domain/content/course-form'
import { coursePath, gaugePath } from '@/domain/content/paths'
import { type Reason, readReason, sayReason } from '@/messages/refusal'
import { translator } from '@/messages/translate'
import { findCourse } from '@/server/courses/catalogue'
import { ownGauge } from '@/server/gauge/own-gauge'
import { mayLearn } from '@/server/progress/may-learn'
import { requireActor } from '@/server/web/session'
import { pageLang } from '../../../page-lang'
import { Frame } from '../../frame'
import { AskedForm } from './asked-form'
import { BothResults } from './both-results'

type Props = {
  params: Promise<{ lang: string; course: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** Refusals that the page says anyway, as it is today. */
const shownByStep: readonly (Reason | null)[] = ['gauge_answered', 'gauge_over', 'gauge_waits']

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(pageLang((await params).lang))('gauge.title') }
}

/** Before and after a course: the form that may be judged now, or what came of both. */
export default async function GaugePage({ params, searchParams }: Props) {
  const { lang: asked, course: courseId } = await params
  const lang = pageLang(asked)
  const actor = await requireActor(lang, gaugePath(lang, { id: courseId }))
  const course = await findCourse(courseId)
  if (!course || !(await mayLearn(actor, course))) notFound()
  const own = await ownGauge(actor.personId, course.id)
  if (!own.isOffered && !own.before) notFound()
  const t = translator(lang)
  const refused = readReason((await searchParams).reason)
  return (
    <Frame actor={actor} lang={lang} path={`/gauge/${course.id}`}>
      <div className="grid gap-5">
        <header>
          <p className="text-sm text-ink-2">{course.title[lang]}</p>
          <h1 className="text-2xl">{t('gauge.title')}</h1>
        </header>
        {refused && !shownByStep.includes(refused) && <Notice tone="bad" title={sayReason(t, refused)} />}
        {own.before && own.step === 'waits' && (
          <Notice tone="good" title={t('gauge.kept', { answered: own.before.answered, count: CLAIMS })}>
            <p>{t('gauge.kept_next')}</p>
          </Notice>
        )}
        {own.step === 'over' && (
          <Notice title={t('gauge.over')}>
            <p>{t('gauge.over_text')}</p>
          </Notice>
        )}
        {own.step === 'after' && !own.asked && (
          <Notice title={t('gauge.closed')}>
            <p>{t('gauge.closed_text')}</p>
          </Notice>
        )}
        {own.asked && (
          <AskedForm
            lang={lang}
            course={course.id}
            moment={own.step === 'after' ? 'after' : 'before'}
            form={own.asked}
          />
        )}
        {own.before && own.after && <BothResults lang={lang} before={own.before} after={own.after} />}
        {!own.asked && (
          <ButtonLink href={coursePath(lang, course)} variant="quiet" className="justify-self-start">
            {t('gauge.to_course')}
          </ButtonLink>
        )}
      </div>
    </Frame>
  )
}
