'use client'

import { buttonLook } from '../ui/button-look'
import { Icon } from '../ui/icon'
import { useProgress } from './progress-store'

type Props = { course: string; quizHref: string; texts: { ready: string; go: string } }

/** Once every lesson is done, on every lesson but the last (whose next step it is): the way to the quiz. */
export function QuizReady({ course, quizHref, texts }: Props) {
  const progress = useProgress(course)
  if (!progress?.quizReady || progress.passed) return null
  return (
    <div className="no-print mt-8 flex flex-wrap items-center justify-between gap-3 rounded-card bg-good-soft p-5 font-sans text-base">
      <p className="flex items-center gap-2 font-semibold text-good">
        <Icon name="check" className="shrink-0" />
        {texts.ready}
      </p>
      <a href={quizHref} className={buttonLook('quiet')}>
        {texts.go}
        <Icon name="arrow" />
      </a>
    </div>
  )
}
