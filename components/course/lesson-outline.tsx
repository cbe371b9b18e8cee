'use client'

import { Icon } from '../ui/icon'
import { useProgress } from './progress-store'

export type OutlineTexts = {
  label: string
  done: string
  current: string
  toDo: string
  quiz: string
  quizLocked: string
  passed: string
}
type Props = {
  course: string
  lessons: readonly { id: string; title: string; href: string }[]
  current?: string
  quizHref: string
  texts: OutlineTexts
}

const row =
  'grid min-h-11 grid-cols-[24px_minmax(0,1fr)] items-center gap-2 rounded-[10px] px-3 py-2 text-[0.9375rem] leading-snug no-underline'

/** The lessons of the course with a tick at those that are done; the quiz below them. */
export function LessonOutline({ course, lessons, current, quizHref, texts }: Props) {
  const progress = useProgress(course)
  return (
    <nav aria-label={texts.label}>
      <ol className="grid gap-0.5">
        {lessons.map(({ id, title, href }) => {
          const isDone = progress?.lessons[id]?.done ?? false
          const isCurrent = id === current
          const state = [isCurrent && texts.current, progress?.signedIn && (isDone ? texts.done : texts.toDo)]
            .filter(Boolean)
            .join(', ')
          return (
            <li key={id}>
              <a
                href={href}
                aria-current={isCurrent ? 'page' : undefined}
                className={`${row} hover:bg-sea-soft ${isCurrent ? 'bg-sea-soft font-semibold text-sea-strong' : 'text-ink-2'}`}
              >
                <Mark isDone={isDone} isCurrent={isCurrent} />
                <span className="min-w-0">
                  <span>{title}</span>
                  <span className="sr-only">{state && ` (${state})`}</span>
                </span>
              </a>
            </li>
          )
        })}
        <li className="mt-1 border-t border-line pt-1">
          {progress?.quizReady ? (
            <a href={quizHref} className={`${row} font-semibold text-sea hover:bg-sea-soft`}>
              <Icon
                key={progress.passed ? 'passed' : 'open'}
                name={progress.passed ? 'check' : 'arrow'}
                className={progress.passed ? 'text-good' : ''}
              />
              <span>{progress.passed ? texts.passed : texts.quiz}</span>
            </a>
          ) : (
            <p className={`${row} text-ink-2`}>
              <Mark isDone={false} isCurrent={false} />
              <span>
                <span>{texts.quiz}</span>
                <span className="block text-[0.8125rem] text-ink-3">{texts.quizLocked}</span>
              </span>
            </p>
          )}
        </li>
      </ol>
    </nav>
  )
}

function Mark({ isDone, isCurrent }: { isDone: boolean; isCurrent: boolean }) {
  if (isDone) return <Icon name="check" className="text-good" />
  return (
    <svg
      viewBox="0 0 20 20"
      width="20"
      height="20"
      aria-hidden="true"
      className={isCurrent ? 'text-sea-strong' : 'text-line-strong'}
    >
      <circle
        cx="10"
        cy="10"
        r="5"
        fill={isCurrent ? 'currentColor' : 'none'}
        stroke="currentColor"
        strokeWidth="1.5"
      />
    </svg>
  )
}
