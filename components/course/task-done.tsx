'use client'

import { type FormEvent, useRef, useState } from 'react'
import { taskKey } from '@/domain/progress/tasks-of'
import { Delivery } from '../saving/delivery'
import { postJson, waitForLine } from '../saving/post-json'
import { buttonLook } from '../ui/button-look'
import { Icon } from '../ui/icon'
import { STEADY_MS } from '../ui/steady'
import type { ExercisePlace } from './exercise-form'
import { askProgress, noteTask, progressOf, useProgress } from './progress-store'
import { HiddenFields } from '../ui/hidden-fields'

export type TaskDoneTexts = Record<
  'mark' | 'done' | 'takeBack' | 'sending' | 'waiting' | 'refused' | 'signedOut' | 'signIn',
  string
>
type Props = { task: string; place: ExercisePlace; texts: TaskDoneTexts }
type State = 'sending' | 'waiting' | 'refused'
type Reply = { ok: true; value: { isDone: boolean } } | { ok: false; reason: string }

/**
 * Marks a task as done, and takes it back. Without JavaScript it is a form whose answer comes as a page.
 * Without a line the press waits, for as long as this page is open.
 */
export function TaskDone({ task, place: { lang, course, lesson, signInHref }, texts }: Props) {
  const key = taskKey(lesson, task)
  const progress = useProgress(course)
  const [state, setState] = useState<State | null>(null)
  const pressedAt = useRef(-STEADY_MS)
  const [delivery] = useState(
    () =>
      new Delivery<string, 'yes' | 'no', Reply>({
        async send(_key, done) {
          const { who } = progressOf(course) ?? (await askProgress(course))
          return who
            ? postJson<Reply>('/api/v1/tasks', { course, lesson, task, done, as: who })
            : { ok: false, reason: 'unauthenticated' }
        },
        changed: (_key, status) => setState(status),
        answered(_key, reply) {
          const isSignedOut = !reply.ok && reply.reason === 'unauthenticated'
          setState(reply.ok || isSignedOut ? null : 'refused')
          if (reply.ok) noteTask(course, key, reply.value.isDone)
          // Somebody else may be signed in by now, or nobody: the page shows it.
          else void askProgress(course).catch(() => null)
        },
        wait: waitForLine,
      }),
  )
  const isOut = progress?.signedIn === false
  const isDone = progress?.tasks.includes(key) ?? false

  function press(event: FormEvent) {
    event.preventDefault()
    if (delivery.isBusy || event.timeStamp - pressedAt.current < STEADY_MS) return
    pressedAt.current = event.timeStamp
    delivery.give(key, isDone ? 'no' : 'yes')
  }

  const tone = { sending: '', waiting: 'font-semibold text-beacon-strong', refused: 'font-semibold text-bad' }
  const look = state ? tone[state] : isDone ? 'font-semibold text-good' : ''
  const icon = state === 'waiting' ? 'clock' : isDone && !state ? 'check' : null
  const words = isOut ? texts.signedOut : state ? texts[state] : isDone ? texts.done : ''
  return (
    <form method="post" action="/api/v1/tasks" onSubmit={press} className="print:hidden">
      <HiddenFields fields={{ lang, course, lesson, task, done: 'yes' }} />
      <div className="flex min-h-12 flex-wrap items-center gap-x-4 gap-y-2">
        {isOut ? (
          <a href={signInHref + encodeURIComponent(`#task-${task}`)} className={buttonLook('quiet')}>
            <span>{texts.signIn}</span>
          </a>
        ) : (
          <button type="submit" className={buttonLook('quiet')}>
            <span>{isDone ? texts.takeBack : texts.mark}</span>
          </button>
        )}
        <p role="status" className={`flex flex-1 basis-48 items-center gap-1.5 text-sm ${look}`}>
          {icon && <Icon key={icon} name={icon} className="shrink-0" />}
          <span>{words}</span>
        </p>
      </div>
    </form>
  )
}
