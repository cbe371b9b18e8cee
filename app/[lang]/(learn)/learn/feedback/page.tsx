import { notFound } from 'next/navigation'
import { Card } from '@/components/ui/card'
import { ButtonLink } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { Notice } from '@/components/ui/notice'
import { correctOption } from '@/domain/content/exercise'
import { lessonPath } from '@/domain/content/paths'
import { translator } from '@/messages/translate'
import { findCourse } from '@/server/courses/courses'
import { currentActor } from '@/server/web/session'
import { mayLearn } from '@/server/progress/may-learn'
import { pageLang } from '../../../page-lang'
import { Frame } from '../../frame'

type Props = {
  params: Promise<{ lang: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** The explanation of an exercise for a browser without JavaScript. */
export default async function FeedbackPage({ params, searchParams }: Props) {
  const lang = pageLang((await params).lang)
  const { course: courseId, lesson: lessonId, exercise: exerciseId, choice, saved } = await searchParams
  const course = findCourse(String(courseId))
  const lesson = course?.lessons.find(({ id }) => id === lessonId)
  const exercise = lesson?.exercises.find(({ id }) => id === exerciseId)
  const actor = await currentActor()
  if (
    !course ||
    !lesson ||
    !exercise ||
    (course.visibility === 'internal' && !(await mayLearn(actor, course)))
  )
    notFound()
  const t = translator(lang)
  const key = correctOption(exercise)
  const chosen = exercise.options.find(({ id }) => id === choice)
  return (
    <Frame actor={actor} lang={lang} path="/courses" active="courses">
      <Card className="grid gap-4">
        <p className="text-sm text-ink-2">{lesson.title[lang]}</p>
        <h1 className="text-xl">{exercise.stem[lang]}</h1>
        {chosen && chosen.id !== key.id && (
          <div className="grid gap-1 rounded-field border-2 border-bad bg-bad-soft px-4 py-3">
            <p className="flex items-center gap-2 font-semibold">
              <Icon name="cross" /> {chosen.text[lang]}
            </p>
            <p>{chosen.why[lang]}</p>
          </div>
        )}
        <div className="grid gap-1 rounded-field border-2 border-good bg-good-soft px-4 py-3">
          <p className="flex items-center gap-2 font-semibold">
            <Icon name="check" /> {key.text[lang]}
          </p>
          <p>{key.why[lang]}</p>
        </div>
        {exercise.kind === 'recall' &&
          (saved === '1' ? (
            <Notice tone="good" title={t('feedback.saved')} />
          ) : (
            <Notice tone="wait" title={t('feedback.not_saved')} />
          ))}
        <ButtonLink
          href={`${lessonPath(lang, course, lesson.id)}#exercise-${exercise.id}`}
          className="justify-self-start"
        >
          {t('feedback.back')}
        </ButtonLink>
      </Card>
    </Frame>
  )
}
