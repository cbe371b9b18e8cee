import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Icon } from '@/components/ui/icon'
import { Notice } from '@/components/ui/notice'
import { practicePath } from '@/domain/content/paths'
import { nextCourse } from '@/domain/progress/next-course'
import { dayIn } from '@/domain/time/calendar'
import { answerMonths } from '@/domain/privacy/retention'
import { showDay, showHour, showHourFrom } from '@/domain/time/show-time'
import { type Translate, translator } from '@/messages/translate'
import { type AttemptResult, attemptResult, openAttempt } from '@/server/attempts/queries'
import { ownAnnulment } from '@/server/attempts/passes'
import { findCourse } from '@/server/courses/catalogue'
import { institutionZone } from '@/server/platform/institution'
import { hasPractice } from '@/server/practice/queries'
import { requireActor } from '@/server/web/session'
import type { Lang } from '@/domain/lang/lang'
import { pageLang } from '../../../../page-lang'
import { AnsweredItems } from '../../../answered-items'
import { Frame } from '../../../frame'
import { ownLearning } from '../../../own-learning'
import { AfterPass } from './after-pass'

type Props = { params: Promise<{ lang: string; attempt: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(pageLang((await params).lang))('result.title') }
}

/**
 * The result that teaches: each question with why each option is right or wrong and a link to where it is
 * taught.
 */
export default async function ResultPage({ params }: Props) {
  const { lang: asked, attempt } = await params
  const lang = pageLang(asked)
  const actor = await requireActor(lang, `/${lang}/attempts/${attempt}/result`)
  const result = await attemptResult(actor, attempt)
  if (!result) {
    if (await openAttempt(actor, attempt)) redirect(`/${lang}/attempts/${attempt}`)
    notFound()
  }
  const t = translator(lang)
  const course = await findCourse(result.courseId)
  const [zone, annulment, { plan, courses }] = await Promise.all([
    institutionZone(),
    ownAnnulment(actor, attempt),
    ownLearning(actor, lang),
  ])
  return (
    <Frame actor={actor} lang={lang} path={`/attempts/${attempt}/result`}>
      <div className="grid gap-5">
        <Card className="grid gap-4 wrap-anywhere">
          <p className="text-sm text-ink-2">{course?.title[lang]}</p>
          <h1 className={`flex items-center gap-3 text-2xl ${result.isPassed ? 'text-good' : ''}`}>
            <Icon name={result.isPassed ? 'check' : 'info'} />
            {t(result.isPassed ? 'result.passed' : 'result.failed', {
              score: result.score,
              max: result.maxScore,
            })}
          </h1>
          {annulment ? (
            <Notice tone="bad" title={t('result.annulled')}>
              <p>
                {t('result.annulled_text', { ...annulment, day: showDay(dayIn(annulment.at, zone), lang) })}
              </p>
            </Notice>
          ) : (
            <p>{t(explanationOf(result), { pass: result.passScore, max: result.maxScore })}</p>
          )}
          {result.isPassed && !annulment ? (
            <AfterPass serial={result.serial} next={nextCourse(plan, courses)} lang={lang} t={t} />
          ) : (
            <AfterFail
              result={result}
              practiceHref={
                course && (await hasPractice(actor, course)) ? practicePath(lang, course) : undefined
              }
              lang={lang}
              zone={zone}
              t={t}
            />
          )}
          <p className="text-sm text-ink-2">
            {t('result.submitted', {
              time: showHour(result.submittedAt, zone),
              day: showDay(dayIn(result.submittedAt, zone), lang),
            })}
          </p>
        </Card>
        {result.answersKept ? (
          <h2 className="text-xl">{t('result.each')}</h2>
        ) : (
          <Notice>{t('result.answers_gone', { months: answerMonths })}</Notice>
        )}
        {result.lost > 0 && <Notice tone="wait">{t('result.lost', { n: result.lost })}</Notice>}
        <AnsweredItems items={result.items} course={course} lang={lang} t={t} />
      </div>
    </Frame>
  )
}

function explanationOf({ isPassed, serial, answersKept }: AttemptResult) {
  if (isPassed) return serial ? 'result.passed_text' : 'result.passed_bare'
  return answersKept ? 'result.failed_text' : 'result.failed_text_gone'
}

type FailProps = { result: AttemptResult; practiceHref?: string; lang: Lang; zone: string; t: Translate }

function AfterFail({ result, practiceHref, lang, zone, t }: FailProps) {
  return (
    <div className="grid gap-2">
      {result.retakeAt && (
        <p className="font-semibold">
          {t('result.retake_at', { time: showHourFrom(result.retakeAt, zone) })}
        </p>
      )}
      <ButtonLink href={`/${lang}/quiz/${result.courseId}`} variant="quiet" className="justify-self-start">
        {t('result.retake')}
      </ButtonLink>
      {practiceHref && (
        <ButtonLink href={practiceHref} variant="plain" prefetch={false} className="justify-self-start">
          {t('practice.link')}
        </ButtonLink>
      )}
    </div>
  )
}
