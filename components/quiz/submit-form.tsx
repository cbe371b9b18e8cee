'use client'

import { useEffect, useRef, useState } from 'react'
import type { AttemptRefusal } from '@/domain/quiz/attempt-refusal'
import { Delivery } from '../saving/delivery'
import { postJson, waitForLine } from '../saving/post-json'
import { Button } from '../ui/button'
import type { QuizTexts } from './texts'

type Reply = { ok: true } | { ok: false; reason: AttemptRefusal }
type State = 'ready' | 'asked' | 'sending' | 'waiting' | 'done'
type Props = {
  attemptId: string
  lang: string
  /** An answer is still on its way: the quiz is sent after it. */
  isBusy: boolean
  /** The server takes no answers; what was refused must not be left out of the grade. */
  isClosed: boolean
  /** Why the quiz was not taken; null once it is handed in again. */
  refused: (reason: AttemptRefusal | null) => void
  texts: QuizTexts
}

/**
 * Hands the quiz in: after the last answer is saved, and as soon as there is a line. Without JavaScript it is
 * a plain form.
 */
export function SubmitForm({ attemptId, lang, isBusy, isClosed, refused, texts }: Props) {
  const [state, setState] = useState<State>('ready')
  const delivery = useRef<Delivery<'submit', object, Reply> | null>(null)
  delivery.current ??= new Delivery({
    send: (_key, body) => postJson<Reply>(`/api/v1/attempts/${attemptId}/submit`, body),
    changed: (_key, status) => setState(status),
    answered(_key, reply) {
      setState(reply.ok ? 'done' : 'ready')
      if (reply.ok) window.location.assign(`/${lang}/attempts/${attemptId}/result`)
      else refused(reply.reason)
    },
    wait: waitForLine,
  })
  useEffect(() => {
    if (state === 'asked' && isClosed) setState('ready')
    else if (state === 'asked' && !isBusy) delivery.current?.give('submit', { lang })
  }, [state, isBusy, isClosed, lang])
  useEffect(() => {
    if (state === 'ready' || state === 'done') return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [state])
  const words = { ready: '', done: '', sending: '', asked: texts.submitAfter, waiting: texts.submitWaiting }
  return (
    <form
      method="post"
      action={`/api/v1/attempts/${attemptId}/submit`}
      onSubmit={(event) => {
        event.preventDefault()
        if (state !== 'ready' || isClosed) return
        refused(null)
        setState('asked')
      }}
      className="grid gap-3"
    >
      <input type="hidden" name="lang" value={lang} />
      <p role="status" className="font-semibold empty:hidden">
        {words[state] && <span key={state}>{words[state]}</span>}
      </p>
      <Button type="submit" aria-disabled={state !== 'ready'} className="w-full justify-self-start sm:w-auto">
        <span key={state === 'ready' ? 'ready' : 'sent'}>
          {state === 'ready' ? texts.submit : texts.submitting}
        </span>
      </Button>
    </form>
  )
}
