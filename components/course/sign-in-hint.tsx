'use client'

import type { Lang } from '@/domain/lang/lang'
import { showDay } from '@/domain/time/show-time'
import { useProgress } from './progress-store'
import { useRecalls } from './recall-store'

export type SignInHintTexts = {
  out: string
  held: string
  signIn: string
  progress: string
  testedOut: string
}
type Props = {
  lang: Lang
  course: string
  lesson: string
  recalls: readonly string[]
  signInHref: string
  texts: SignInHintTexts
}

/**
 * At the head of a lesson: that one is not signed in and loses nothing, or how far the lesson is recorded.
 * Both stand in one place from the beginning, and only one is seen, so that nothing moves when it is known.
 */
export function SignInHint({ lang, course, lesson, recalls, signInHref, texts }: Props) {
  const progress = useProgress(course)
  const { held } = useRecalls()
  const isOut = progress?.signedIn === false
  const count = held.filter(({ owner }) => owner === null).length
  const testedOutOn = progress?.lessons[lesson]?.testedOutOn
  const answered = progress?.lessons[lesson]?.answered ?? []
  const done = recalls.filter((id) => answered.includes(id)).length
  const place = 'col-start-1 row-start-1'
  return (
    <div className="no-print mt-2 grid text-sm text-ink-2">
      <p className={`${place} ${isOut ? '' : 'invisible'}`}>
        <span>{count > 0 ? texts.held.replace('{count}', String(count)) : texts.out}</span>{' '}
        <a href={signInHref} className="inline-block py-1 font-semibold underline">
          {texts.signIn}
        </a>
      </p>
      <p className={`${place} py-1 ${progress?.signedIn ? '' : 'invisible'}`}>
        {testedOutOn
          ? texts.testedOut.replace('{day}', showDay(testedOutOn, lang))
          : texts.progress.replace('{done}', String(done)).replace('{count}', String(recalls.length))}
      </p>
    </div>
  )
}
