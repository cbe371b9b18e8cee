'use client'

import { buttonLook } from '../ui/button-look'
import { Icon } from '../ui/icon'
import type { Lang } from '@/domain/lang/lang'
import { useShell } from '../shell/use-shell'
import { useProgress } from './progress-store'
import { useRecalls } from './recall-store'
import { type Ahead, courseAfter, lessonEnd, type Place } from './what-is-next'

export type LessonEndTexts = {
  end: string
  done: string
  open: string
  question: string
  held: string
  waiting: string
  rule: string
  lessonsOpen: string
  next: string
  quiz: string
  nextCourse: string
  passed: string
  signIn: string
}
type Props = Place & { lang: Lang; signInHref: string; texts: LessonEndTexts }

/** The end of a lesson: what is done, what is still open, and the one step that comes next. */
export function LessonEnd({ lang, signInHref, texts, ...place }: Props) {
  const progress = useProgress(place.course)
  const { held } = useRecalls()
  const nextCourse = courseAfter(place, useShell(), lang)
  const end = lessonEnd({ ...place, nextCourse }, progress, held)
  const fill = (text: string) =>
    text.replace('{done}', String(end.done)).replace('{count}', String(place.lessons.length))
  const [label, ahead] = labelOf(end.ahead, texts)
  return (
    <section
      aria-labelledby="end-title"
      className={`no-print mt-10 grid gap-3 rounded-card p-inset font-sans text-base sm:p-6 ${end.isDone ? 'bg-good-soft' : 'bg-surface shadow-card'}`}
    >
      <h2 id="end-title" className={`flex items-center gap-2 text-xl ${end.isDone ? 'text-good' : ''}`}>
        {end.isDone && <Icon name="check" className="shrink-0" />}
        <span>{end.isDone ? fill(texts.done) : texts.end}</span>
      </h2>
      {end.open.length > 0 && (
        <p>
          <span>{texts.open.replace('{count}', String(end.open.length))}</span>{' '}
          {end.open.map((id) => (
            <a key={id} href={`#exercise-${id}`} className="mr-3 inline-block py-1 font-semibold underline">
              {texts.question.replace('{n}', String(place.recalls.indexOf(id) + 1))}
            </a>
          ))}
        </p>
      )}
      {end.waits !== 'nothing' && (
        <p role="status" className="font-semibold text-beacon-strong">
          {texts[end.waits]}
        </p>
      )}
      {!end.isDone && <p className="text-sm text-ink-2">{texts.rule}</p>}
      {end.lessonsOpen > 0 && <p>{texts.lessonsOpen.replace('{count}', String(end.lessonsOpen))}</p>}
      <div className="flex flex-wrap gap-3">
        {end.waits === 'held' && end.open.length === 0 && (
          <a href={signInHref} className={buttonLook('next', 'max-sm:w-full')}>
            {texts.signIn}
          </a>
        )}
        <a href={ahead.href} className={buttonLook(end.isNext ? 'next' : 'quiet', 'max-sm:w-full')}>
          <span>
            <span>{label}</span>
            {ahead.minutes && <span className="font-normal whitespace-nowrap">{`, ${ahead.minutes}`}</span>}
          </span>
          <Icon name="arrow" className="shrink-0" />
        </a>
      </div>
    </section>
  )
}

function labelOf({ kind, to }: Ahead, texts: LessonEndTexts): [string, Ahead['to']] {
  const text = { lesson: texts.next, quiz: texts.quiz, course: texts.nextCourse, passed: texts.passed }[kind]
  return [text.replace('{title}', to.title), to]
}
