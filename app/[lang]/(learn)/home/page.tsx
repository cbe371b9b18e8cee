import type { Metadata } from 'next'
import { HeldNotice } from '@/components/course/held-notice'
import { CourseList } from '@/components/home/course-list'
import { NextCard } from '@/components/home/next-card'
import { Notice } from '@/components/ui/notice'
import { EmptyState } from '@/components/ui/empty-state'
import { ButtonLink } from '@/components/ui/button'
import { heldTexts } from '@/messages/course-texts'
import { translator } from '@/messages/translate'
import { missedSections } from '@/server/attempts/missed-sections'
import { institutionZone, today } from '@/server/platform/institution'
import { requireActor } from '@/server/web/session'
import { pageLang } from '../../page-lang'
import { Frame } from '../frame'
import { ownLearning } from '../own-learning'
import { courseItems, nextCard } from './show'

type Props = { params: Promise<{ lang: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(pageLang((await params).lang))('home.title') }
}

export default async function HomePage({ params }: Props) {
  const lang = pageLang((await params).lang)
  const actor = await requireActor(lang)
  const t = translator(lang)
  const { courses, targets, runs, plan } = await ownLearning(actor, lang)
  const paused = targets.find(({ state }) => state === 'paused' || state === 'exempt')
  const missed = plan.next?.kind === 'missed' ? await missedSections(actor, plan.next.attemptId) : []
  const now = { today: await today(), zone: await institutionZone(), missed }
  const firstName = actor.name.split(' ').at(-1) ?? actor.name
  return (
    <Frame actor={actor} lang={lang} path="/home" active="home">
      <div className="grid gap-5">
        {plan.asked > 0 || plan.next ? (
          <NextCard {...nextCard(plan, courses, lang, firstName, now)} />
        ) : (
          <h1 className="text-2xl">{t('home.hello', { name: firstName })}</h1>
        )}
        {paused && (
          <Notice tone="info" title={t(`home.${paused.state === 'paused' ? 'paused' : 'exempt'}`)} />
        )}
        {plan.courses.length > 0 ? (
          <CourseList title={t('home.courses')} items={courseItems(plan.courses, courses, runs, lang)} />
        ) : (
          !paused && (
            <EmptyState title={t('home.nothing_asked')}>
              <p>{t('home.nothing_asked_next')}</p>
              <ButtonLink href={`/${lang}/learning`} variant="quiet">
                {t('home.browse')}
              </ButtonLink>
            </EmptyState>
          )
        )}
      </div>
      <HeldNotice texts={heldTexts(t)} />
    </Frame>
  )
}
