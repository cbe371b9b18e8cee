import { notFound } from 'next/navigation'
import { OptionReasons } from '@/components/course/option-reasons'
import { withoutVerdict } from '@/components/course/without-verdict'
import { ShownFigure } from '@/components/shown/shown-figure'
import { Card } from '@/components/ui/card'
import { Button, ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { correctOption } from '@/domain/content/exercise'
import { lessonPath, practicePath } from '@/domain/content/paths'
import { inLang } from '@/domain/lang/in-lang'
import type { Lang } from '@/domain/lang/lang'
import { shownWords } from '@/messages/shown-words'
import { signInPath } from '@/domain/web/sign-in-path'
import { type Translate, translator } from '@/messages/translate'
import { currentActor } from '@/server/web/session'
import { courseProgress } from '@/server/progress/queries'
import { pageLang } from '../../../page-lang'
import { Frame } from '../../frame'
import { findAsked } from './find-asked'
import { HiddenFields } from '@/components/ui/hidden-fields'

type Props = {
  params: Promise<{ lang: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** The explanation of an exercise, or of a question of practice, for a browser without JavaScript. */
export default async function FeedbackPage({ params, searchParams }: Props) {
  const lang = pageLang((await params).lang)
  const query = await searchParams
  const choice = query.choice
  const actor = await currentActor()
  const asked = await findAsked(actor, query)
  if (!asked) notFound()
  const { course, lesson, exercise, practice } = asked
  const t = translator(lang)
  const key = correctOption(exercise)
  const isRecall = exercise.kind === 'recall'
  const isRecorded =
    isRecall && (await courseProgress(actor, course)).lessons[lesson.id]?.answered.includes(exercise.id)
  const answer = { course: course.id, lesson: lesson.id, exercise: exercise.id, choice: String(choice) }
  const isChosen = exercise.options.some(({ id }) => id === choice)
  return (
    <Frame actor={actor} lang={lang} path="/courses" active="courses">
      <Card className="grid gap-4">
        <p className="text-sm text-ink-2">{lesson.title[lang]}</p>
        {exercise.situation && <p className="whitespace-pre-line">{exercise.situation[lang]}</p>}
        {exercise.shown && <ShownFigure shown={inLang(exercise.shown, lang)} words={shownWords(t, lang)} />}
        <h1 className="text-xl">{exercise.stem[lang]}</h1>
        <OptionReasons
          options={exercise.options.map(({ id, text, why }) => ({
            id,
            text: text[lang],
            why: withoutVerdict(why[lang], t('exercise.right'), t('exercise.wrong')),
            isKey: id === key.id,
            isChosen: id === choice,
          }))}
          texts={{
            right: t('exercise.right'),
            wrong: t('exercise.wrong'),
            yours: t('exercise.yours'),
            key: t(exercise.kind === 'case' ? 'exercise.key_case' : 'exercise.key'),
          }}
        />
        {isRecorded && <Notice tone="good" title={t('feedback.saved')} />}
        {isRecall && !isRecorded && isChosen && (
          <RecordAnswer answer={answer} isSignedIn={actor.kind === 'person'} lang={lang} t={t} />
        )}
        <ButtonLink
          href={`${practice ? practicePath(lang, course, practice) : lessonPath(lang, course, lesson.id)}#exercise-${exercise.id}`}
          variant={isRecall && !isRecorded && isChosen ? 'quiet' : 'next'}
          className="justify-self-start"
        >
          {t(practice ? 'practice.back' : 'feedback.back')}
        </ButtonLink>
      </Card>
    </Frame>
  )
}

type Answer = { course: string; lesson: string; exercise: string; choice: string }

/**
 * An answer that is not recorded: who is signed in records it here, who is not comes back here after signing
 * in.
 */
function RecordAnswer({
  answer,
  isSignedIn,
  lang,
  t,
}: {
  answer: Answer
  isSignedIn: boolean
  lang: Lang
  t: Translate
}) {
  const here = `/${lang}/learn/feedback?${new URLSearchParams(answer)}`
  return (
    <Notice tone="wait" title={t('feedback.not_saved')}>
      {isSignedIn ? (
        <form method="post" action="/api/v1/recall">
          <HiddenFields fields={{ lang, ...answer }} />
          <Button type="submit">{t('feedback.record')}</Button>
        </form>
      ) : (
        <>
          <p>{t('feedback.signed_out')}</p>
          <p>
            <ButtonLink href={signInPath(lang, here)}>{t('feedback.sign_in')}</ButtonLink>
          </p>
        </>
      )}
    </Notice>
  )
}
