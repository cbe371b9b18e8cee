'use client'

import { type FormEvent, type ReactNode, useRef, useState } from 'react'
import { buttonLook } from '../ui/button-look'
import { STEADY_MS } from '../ui/steady'
import { ExerciseOption, type ShownOption } from './exercise-option'
import { RecallStatus, type RecallTexts } from './recall-status'
import { keyOf } from './held-answers'
import { useProgress } from './progress-store'
import { giveRecall, useRecalls } from './recall-store'
import { useIsOnPaper } from './use-paper'
import { HiddenFields } from '../ui/hidden-fields'

export type ShownExercise = {
  id: string
  kind: 'recall' | 'choice' | 'case'
  situation?: string
  /** What the situation shows, already drawn. */
  shown?: ReactNode
  stem: string
  options: ShownOption[]
}
export type ExercisePlace = {
  lang: string
  course: string
  lesson: string
  signInHref: string
  /** Where in the practice of the course the question is asked, when no lesson asks it. */
  practice?: Record<string, string>
}
export type ExerciseTexts = RecallTexts & {
  kinds: Record<ShownExercise['kind'], string>
  answer: string
  again: string
  right: string
  wrong: string
  yours: string
  /** The key that was not chosen: in a situation it is the fitting choice, elsewhere a fact. */
  key: Record<ShownExercise['kind'], string>
}

type Props = {
  exercise: ShownExercise
  place: ExercisePlace
  texts: ExerciseTexts
  /** What stands beside the button. */
  children?: ReactNode
}

/**
 * A question inside a lesson. Without JavaScript it is a form whose answer comes as a page; with it the
 * answer comes here.
 */
export function ExerciseForm({ exercise, place, texts, children }: Props) {
  const { id, kind, situation, shown: artefact, stem, options } = exercise
  const [chosen, setChosen] = useState<string | null>(null)
  const isOnPaper = useIsOnPaper()
  const answeredAt = useRef(0)
  const button = useRef<HTMLButtonElement>(null)
  const progress = useProgress(place.course)
  const { shown, held } = useRecalls()
  const isRecall = kind === 'recall'
  const wasAnswered = progress?.lessons[place.lesson]?.answered.includes(id) ?? false
  const answerKey = keyOf({ course: place.course, lesson: place.lesson, exercise: id })
  const isHeld = held.some((answer) => keyOf(answer) === answerKey)
  const state = shown[answerKey] ?? (isHeld ? 'held' : null)

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = event.currentTarget
    if (chosen !== null) {
      if (event.timeStamp - answeredAt.current < STEADY_MS) return
      setChosen(null)
      form.reset()
      return
    }
    const choice = new FormData(form).get('choice')
    if (typeof choice !== 'string') return
    answeredAt.current = event.timeStamp
    // The options are switched off now; the focus must not fall off the page with them.
    button.current?.focus({ preventScroll: true })
    setChosen(choice)
    if (isRecall && !wasAnswered && !isHeld)
      giveRecall({ course: place.course, lesson: place.lesson, exercise: id, choice })
  }

  const isRight = options.some((option) => option.isKey && option.id === chosen)
  const marks = { right: texts.right, wrong: texts.wrong, yours: texts.yours, key: texts.key[kind] }
  // What was chosen first, then the key: the marks on the options are for the eye.
  const said = options.filter((option) => option.id === chosen || option.isKey)
  const verdict = `${isRight ? texts.right : texts.wrong}. ${said.map((option) => `${option.text}: ${option.why}`).join(' ')}`
  return (
    <form
      id={`exercise-${id}`}
      method={isRecall ? 'post' : 'get'}
      action={isRecall ? '/api/v1/recall' : `/${place.lang}/learn/feedback`}
      onSubmit={submit}
      className="my-7 scroll-mt-20 rounded-card bg-surface p-inset font-sans text-base shadow-card sm:p-6 print:border print:border-line print:shadow-none"
    >
      <HiddenFields
        fields={{
          lang: place.lang,
          course: place.course,
          lesson: place.lesson,
          exercise: id,
          ...place.practice,
        }}
      />
      <div className="grid min-w-0 gap-2.5 wrap-anywhere">
        <p className="text-sm font-semibold text-ink-2">{texts.kinds[kind]}</p>
        {situation && (
          <p className="border-l-3 border-line-strong pl-3.5 leading-relaxed whitespace-pre-line">
            {situation}
          </p>
        )}
        {artefact && <div>{artefact}</div>}
      </div>
      <fieldset className={`min-w-0 ${artefact ? 'mt-4' : 'mt-2.5'}`}>
        <legend className="w-full min-w-0 text-lg leading-snug font-semibold wrap-anywhere">{stem}</legend>
        <div className="mt-3.5 grid gap-2.5">
          {options.map((option) => (
            <ExerciseOption
              key={option.id}
              option={option}
              chosen={chosen}
              isOnPaper={isOnPaper}
              texts={marks}
            />
          ))}
        </div>
      </fieldset>
      {/* Said once, when the answer is given. */}
      <p role="status" className="sr-only">
        {chosen === null ? '' : verdict}
      </p>
      <div className="mt-4 flex min-h-12 flex-wrap items-center gap-x-4 gap-y-2 print:hidden">
        <button ref={button} type="submit" className={buttonLook('quiet')}>
          <span>{chosen === null ? texts.answer : texts.again}</span>
        </button>
        {isRecall && (
          <RecallStatus
            state={state}
            wasAnswered={wasAnswered}
            signInHref={`${place.signInHref}${encodeURIComponent(`#exercise-${id}`)}`}
            texts={texts}
          />
        )}
        {children}
      </div>
    </form>
  )
}
