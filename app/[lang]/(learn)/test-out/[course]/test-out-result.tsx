import { ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Icon } from '@/components/ui/icon'
import { Notice } from '@/components/ui/notice'
import type { CourseManifest } from '@/domain/content/manifest'
import { coursePath, lessonPath, quizPath } from '@/domain/content/paths'
import type { Lang } from '@/domain/lang/lang'
import { answerMonths } from '@/domain/privacy/retention'
import { TEST_OUT_NEEDED } from '@/domain/quiz/test-out'
import { dayIn } from '@/domain/time/calendar'
import { showDay, showHour } from '@/domain/time/show-time'
import type { Translate } from '@/messages/translate'
import { institutionZone } from '@/server/platform/institution'
import type { TestOutResult as Result } from '@/server/progress/own-test-out'
import type { CourseProgress } from '@/server/progress/queries'
import { AnsweredItems } from '../../answered-items'

type Props = { course: CourseManifest; result: Result; progress: CourseProgress; lang: Lang; t: Translate }

/**
 * What came of the six questions: which lessons are done by them, each answer with its reasons, and the way
 * on. Whoever knew nothing begins as everybody does, and is not told that they failed.
 */
export async function TestOutResult({ course, result, progress, lang, t }: Props) {
  const { right, questions, lessons, submittedAt, items, lost } = result
  const zone = await institutionZone()
  const known = course.lessons.filter(({ id }) => lessons.includes(id))
  const why = right < TEST_OUT_NEEDED ? 'test_out.none_right' : 'test_out.none_whole'
  return (
    <>
      <Card className="grid gap-4 wrap-anywhere">
        <p className="text-sm text-ink-2">{course.title[lang]}</p>
        <h1 className={`flex items-center gap-3 text-2xl ${known.length > 0 ? 'text-good' : ''}`}>
          <Icon name={known.length > 0 ? 'check' : 'book'} className="shrink-0" />
          {t('test_out.result', { n: known.length })}
        </h1>
        {known.length > 0 ? (
          <>
            <p>{t('test_out.known')}</p>
            <ul>
              {known.map(({ id, title }) => (
                <li key={id}>
                  <a
                    href={lessonPath(lang, course, id)}
                    className="inline-flex min-h-11 items-center gap-2 font-semibold"
                  >
                    <Icon name="check" className="shrink-0 text-good" />
                    {title[lang]}
                  </a>
                </li>
              ))}
            </ul>
          </>
        ) : (
          <p>{t(why, { needed: TEST_OUT_NEEDED })}</p>
        )}
        <WayOn course={course} progress={progress} lang={lang} t={t} />
        <p className="text-sm text-ink-2">
          {t('test_out.right', { right, questions })}{' '}
          {t('result.submitted', {
            time: showHour(submittedAt, zone),
            day: showDay(dayIn(submittedAt, zone), lang),
          })}
        </p>
      </Card>
      {items.length > 0 && <h2 className="text-xl">{t('result.each')}</h2>}
      {lost > 0 && <Notice tone="wait">{t('test_out.lost_answers', { n: lost })}</Notice>}
      {items.length + lost === 0 && <Notice>{t('test_out.answers_gone', { months: answerMonths })}</Notice>}
      <AnsweredItems items={items} course={course} lang={lang} t={t} />
    </>
  )
}

/** The quiz when every lesson is done, else the first that is not. */
function WayOn({ course, progress, lang, t }: Omit<Props, 'result'>) {
  const next = course.lessons.find(({ id }) => !progress.lessons[id]?.done)
  const hasBegun = Object.values(progress.lessons).some(({ done }) => done)
  const begun = hasBegun ? 'home.continue_lesson' : 'home.start_lesson'
  const [href, label] = progress.quizReady
    ? [quizPath(lang, course), t('course.quiz')]
    : next
      ? [lessonPath(lang, course, next.id), t(begun, { lesson: next.title[lang] })]
      : [coursePath(lang, course), t('test_out.to_course')]
  return (
    <ButtonLink
      href={progress.passed ? coursePath(lang, course) : href}
      className="w-full sm:w-auto sm:justify-self-start"
    >
      {progress.passed ? t('test_out.to_course') : label}
    </ButtonLink>
  )
}
