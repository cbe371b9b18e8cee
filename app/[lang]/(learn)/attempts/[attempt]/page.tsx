import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { QuizRunner } from '@/components/quiz/quiz-runner'
import { LanguageSwitch } from '@/components/shell/language-switch'
import { ShownFigure } from '@/components/shown/shown-figure'
import { inLang } from '@/domain/lang/in-lang'
import { quizTexts } from '@/messages/quiz-texts'
import { readReason, sayReason } from '@/messages/refusal'
import { shownWords } from '@/messages/shown-words'
import { type Translate, translator } from '@/messages/translate'
import { openAttempt } from '@/server/attempts/queries'
import { findCourse } from '@/server/courses/catalogue'
import { institutionZone } from '@/server/platform/institution'
import { readerKey } from '@/server/progress/reader-key'
import { requireActor } from '@/server/web/session'
import { pageLang } from '../../../page-lang'

type Props = {
  params: Promise<{ lang: string; attempt: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(pageLang((await params).lang))('quiz.title') }
}

export default async function AttemptPage({ params, searchParams }: Props) {
  const { lang: asked, attempt: attemptId } = await params
  const lang = pageLang(asked)
  const { item, review, reason } = await searchParams
  const actor = await requireActor(lang, `/${lang}/attempts/${attemptId}`)
  const attempt = await openAttempt(actor, attemptId)
  if (!attempt) notFound()
  if (!attempt.isOpen) redirect(`/${lang}/attempts/${attemptId}/result`)
  const t = translator(lang)
  const words = shownWords(t, lang)
  const course = await findCourse(attempt.courseId)
  const items = attempt.items.map(({ situation, shown, stem, options, ...rest }) => ({
    ...rest,
    situation: situation?.[lang],
    shown: shown && <ShownFigure shown={inLang(shown, lang)} words={words} />,
    stem: stem[lang],
    options: options.map(({ id, text }) => ({ id, text: text[lang] })),
  }))
  const firstBlank = items.findIndex(({ choice }) => choice === null)
  const wanted = Number(item)
  const start =
    review || (item === undefined && firstBlank < 0)
      ? 'review'
      : items[wanted]
        ? wanted
        : Math.max(0, firstBlank)
  return (
    <QuizRunner
      attemptId={attemptId}
      owner={readerKey(actor.personId)}
      lang={lang}
      zone={await institutionZone()}
      items={items}
      start={start}
      notice={attempt.lost > 0 ? t('quiz.lost', { n: attempt.lost }) : noticeOf(reason, t)}
      texts={quizTexts(t)}
      heading={t('quiz.heading', { course: course?.title[lang] ?? '' })}
    >
      <LanguageSwitch lang={lang} path={`/attempts/${attemptId}`} label={t('shell.language')} />
    </QuizRunner>
  )
}

/** What a form without JavaScript was told, or what somebody is told who comes back from signing in. */
function noticeOf(reason: unknown, t: Translate): string | undefined {
  const told = readReason(reason)
  return told ? sayReason(t, told, { unauthenticated: 'refusal_at.quiz.unauthenticated' }) : undefined
}
