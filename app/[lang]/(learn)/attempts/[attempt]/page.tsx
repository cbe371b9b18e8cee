import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound, redirect } from 'next/navigation'
import { QuizRunner } from '@/components/quiz/quiz-runner'
import { LanguageSwitch } from '@/components/shell/language-switch'
import { Icon } from '@/components/ui/icon'
import { quizTexts } from '@/messages/quiz-texts'
import { translator } from '@/messages/translate'
import { openAttempt } from '@/server/attempts/queries'
import { findCourse } from '@/server/courses/courses'
import { institutionZone } from '@/server/platform/institution'
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
  const items = attempt.items.map(({ situation, stem, options, ...rest }) => ({
    ...rest,
    situation: situation?.[lang],
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
    <div className="mx-auto grid w-full max-w-3xl gap-5 px-4 pt-4 pb-8">
      <header className="flex items-center justify-between gap-3">
        <Link href={`/${lang}/home`} className="inline-flex min-h-11 items-center gap-2">
          <Icon name="back" />
          {t('quiz.leave')}
        </Link>
        <LanguageSwitch lang={lang} path={`/attempts/${attemptId}`} label={t('shell.language')} />
      </header>
      <main id="content" tabIndex={-1} className="outline-none">
        <h1 className="mb-3 text-sm font-semibold text-ink-2">
          {t('quiz.heading', { course: findCourse(attempt.courseId)?.title[lang] ?? '' })}
        </h1>
        <QuizRunner
          attemptId={attemptId}
          lang={lang}
          zone={await institutionZone()}
          items={items}
          start={start}
          notice={reason === 'stale' ? t('quiz.stale') : reason ? t('quiz.not_saved') : undefined}
          texts={quizTexts(t)}
        />
      </main>
    </div>
  )
}
