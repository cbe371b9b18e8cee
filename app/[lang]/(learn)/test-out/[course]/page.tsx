import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { SixQuestions } from '@/components/quiz/six-questions'
import { ShownFigure } from '@/components/shown/shown-figure'
import { Button, ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Notice } from '@/components/ui/notice'
import type { CourseManifest } from '@/domain/content/manifest'
import { coursePath, testOutPath } from '@/domain/content/paths'
import { inLang } from '@/domain/lang/in-lang'
import type { Lang } from '@/domain/lang/lang'
import { TEST_OUT_NEEDED, TEST_OUT_QUESTIONS } from '@/domain/quiz/test-out'
import { readReason, sayReason } from '@/messages/refusal'
import { shownWords } from '@/messages/shown-words'
import { type Translate, translator } from '@/messages/translate'
import type { AskedItem } from '@/server/courses/asked-items'
import { findCourse } from '@/server/courses/catalogue'
import { mayLearn } from '@/server/progress/may-learn'
import { ownTestOut } from '@/server/progress/own-test-out'
import { courseProgress } from '@/server/progress/queries'
import { requireActor } from '@/server/web/session'
import { pageLang } from '../../../page-lang'
import { Frame } from '../../frame'
import { TestOutResult } from './test-out-result'

type Props = {
  params: Promise<{ lang: string; course: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}
type Begun = { id: string; items: AskedItem[]; lost: number }
type Shown = { course: CourseManifest; lang: Lang; t: Translate }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(pageLang((await params).lang))('test_out.title') }
}

/** The six questions at the head of a course: what they do, then the questions, then what came of them. */
export default async function TestOutPage({ params, searchParams }: Props) {
  const { lang: asked, course: courseId } = await params
  const lang = pageLang(asked)
  const actor = await requireActor(lang, testOutPath(lang, { id: courseId }))
  const course = await findCourse(courseId)
  if (!course || !(await mayLearn(actor, course))) notFound()
  const t = translator(lang)
  const own = await ownTestOut(actor, course)
  const refused = readReason((await searchParams).reason)
  const shown = { course, lang, t }
  return (
    <Frame actor={actor} lang={lang} path={`/test-out/${course.id}`} active="courses">
      <div className="grid gap-5">
        {refused && own.state !== 'closed' && own.state !== 'needless' && (
          <Notice tone="bad" title={sayReason(t, refused)} />
        )}
        {own.state === 'done' ? (
          <TestOutResult {...shown} result={own.result} progress={await courseProgress(actor, course)} />
        ) : (
          <>
            <h1 className="text-2xl">{t('test_out.heading', { course: course.title[lang] })}</h1>
            {own.state === 'begun' && <Questions {...shown} {...own} />}
            {own.state === 'open' && <Before {...shown} />}
            {(own.state === 'closed' || own.state === 'needless') && (
              <>
                <Notice title={t(`test_out.${own.state}`)} />
                <ButtonLink href={coursePath(lang, course)} className="sm:justify-self-start">
                  {t('test_out.to_course')}
                </ButtonLink>
              </>
            )}
          </>
        )}
      </div>
    </Frame>
  )
}

const numbers = { questions: TEST_OUT_QUESTIONS, needed: TEST_OUT_NEEDED }

/** What the six questions do, before they are drawn. */
function Before({ course, lang, t }: Shown) {
  return (
    <Card className="grid gap-4">
      <ul className="grid list-disc gap-1.5 pl-5">
        <li>{t('test_out.rule_count', numbers)}</li>
        <li>{t('test_out.rule_known', numbers)}</li>
        <li>{t('test_out.rule_once')}</li>
        <li>{t('test_out.rule_free')}</li>
      </ul>
      <div className="flex flex-wrap gap-3">
        <form method="post" action="/api/v1/test-outs" className="max-sm:w-full">
          <input type="hidden" name="course" value={course.id} />
          <input type="hidden" name="lang" value={lang} />
          <Button type="submit" className="w-full">
            {t('test_out.start')}
          </Button>
        </form>
        <ButtonLink href={coursePath(lang, course)} variant="quiet" className="max-sm:w-full">
          {t('test_out.skip')}
        </ButtonLink>
      </div>
    </Card>
  )
}

function Questions({ course, lang, t, id, items, lost }: Shown & Begun) {
  const words = shownWords(t, lang)
  return (
    <>
      <p className="text-ink-2">{t('test_out.rule_known', numbers)}</p>
      {lost > 0 && <Notice tone="wait">{t('test_out.lost', { n: lost })}</Notice>}
      <SixQuestions
        action={`/api/v1/test-outs/${id}`}
        hidden={{ lang, course: course.id }}
        questions={items.map(({ item, situation, shown, stem, options }, at) => ({
          item,
          place: t('quiz.question', { n: at + 1, count: items.length }),
          situation: situation?.[lang],
          shown: shown && <ShownFigure shown={inLang(shown, lang)} words={words} />,
          stem: stem[lang],
          options: options.map(({ id: option, text }) => ({ id: option, text: text[lang] })),
        }))}
        texts={{ note: t('test_out.note'), submit: t('test_out.submit') }}
      />
    </>
  )
}
