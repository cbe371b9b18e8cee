import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { Button, ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Notice } from '@/components/ui/notice'
import { coursePath, gaugePath, practicePath } from '@/domain/content/paths'
import { passScoreOf } from '@/domain/quiz/grade'
import { retakeFrom } from '@/domain/quiz/retake'
import { showHourFrom } from '@/domain/time/show-time'
import { type Reason, readReason, sayReason } from '@/messages/refusal'
import { translator } from '@/messages/translate'
import { quizSoFar } from '@/server/attempts/quiz-so-far'
import { findCourse } from '@/server/courses/catalogue'
import { ownGauge } from '@/server/gauge/own-gauge'
import { clock } from '@/server/platform/clock'
import { institutionZone } from '@/server/platform/institution'
import { hasPractice } from '@/server/practice/queries'
import { requireActor } from '@/server/web/session'
import { mayLearn } from '@/server/progress/may-learn'
import { pageLang } from '../../../page-lang'
import { Frame } from '../../frame'

type Props = {
  params: Promise<{ lang: string; course: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** Refusals that the page says anyway, as it is today. */
const shownByState: readonly (Reason | null)[] = ['lessons_first', 'already_passed', 'wait']

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(pageLang((await params).lang))('quiz.title') }
}

/** Before the quiz: what it asks, and the one button that starts or resumes it. */
export default async function QuizPage({ params, searchParams }: Props) {
  const { lang: asked, course: courseId } = await params
  const lang = pageLang(asked)
  const actor = await requireActor(lang, `/${lang}/quiz/${courseId}`)
  const course = await findCourse(courseId)
  if (!course || !(await mayLearn(actor, course))) notFound()
  const t = translator(lang)
  const soFar = await quizSoFar(actor, course.id)
  if (soFar?.passed && soFar.lastId) redirect(`/${lang}/attempts/${soFar.lastId}/result`)
  const refused = readReason((await searchParams).reason)
  const gauge = soFar?.completed ? await ownGauge(actor.personId, course.id) : null
  const { draw, passPercent, retakeMinutes } = course.quiz
  const lastSubmittedAt = soFar?.lastSubmittedAt ?? null
  const waitsUntil = soFar?.openId ? null : retakeFrom(clock.now(), lastSubmittedAt, retakeMinutes)
  return (
    <Frame actor={actor} lang={lang} path={`/quiz/${course.id}`}>
      <div className="grid gap-5">
        <h1 className="text-2xl">{t('quiz.heading', { course: course.title[lang] })}</h1>
        {refused && !shownByState.includes(refused) && <Notice tone="bad" title={sayReason(t, refused)} />}
        <Card className="grid gap-4">
          <ul className="grid list-disc gap-1.5 pl-5">
            <li>{t('quiz.rule_draw', { draw })}</li>
            <li>{t('quiz.rule_pass', { pass: passScoreOf(draw, passPercent), draw })}</li>
            <li>{t('quiz.rule_saved')}</li>
            <li>{t('quiz.rule_retake', { minutes: retakeMinutes })}</li>
          </ul>
          {!soFar?.completed && (
            <>
              <Notice tone="wait" title={t('refusal.lessons_first')} />
              <ButtonLink href={coursePath(lang, course)} className="sm:justify-self-start">
                {t('quiz.to_lessons')}
              </ButtonLink>
            </>
          )}
          {soFar?.completed && waitsUntil && (
            <Notice
              tone="wait"
              title={t('quiz.wait', { time: showHourFrom(waitsUntil, await institutionZone()) })}
            >
              {soFar?.lastId && <a href={`/${lang}/attempts/${soFar.lastId}/result`}>{t('quiz.see_last')}</a>}
            </Notice>
          )}
          {soFar?.completed && !waitsUntil && (
            <form method="post" action="/api/v1/attempts">
              <input type="hidden" name="course" value={course.id} />
              <input type="hidden" name="lang" value={lang} />
              <Button type="submit" className="w-full sm:w-auto">
                {soFar?.openId ? t('quiz.resume') : soFar?.lastId ? t('quiz.again') : t('quiz.start')}
              </Button>
            </form>
          )}
          {(await hasPractice(actor, course)) && (
            <ButtonLink
              href={practicePath(lang, course)}
              variant="plain"
              prefetch={false}
              className="sm:justify-self-start"
            >
              {t('practice.first')}
            </ButtonLink>
          )}
        </Card>
        {gauge?.step === 'after' && gauge.asked && (
          <p className="text-[0.9375rem]">
            {t('gauge.offer.after')}{' '}
            <a href={gaugePath(lang, course)} className="inline-flex min-h-11 items-center font-semibold">
              {t('gauge.go.after')}
            </a>
          </p>
        )}
      </div>
    </Frame>
  )
}
