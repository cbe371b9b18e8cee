'use client'

import { useEffect, useRef, useState } from 'react'
import type { AttemptRefusal } from '@/domain/quiz/attempt-refusal'
import { reach } from '../saving/line'
import { ANSWER_MS, postJson, waitForLine } from '../saving/post-json'
import { keepChoices, keptChoices } from './kept-choices'
import { type ItemState, type Newest, type Reply, SaveQueue } from './save-queue'

async function newest(attemptId: string): Promise<Newest> {
  const response = await reach(`/api/v1/attempts/${attemptId}`, {
    cache: 'no-store',
    signal: AbortSignal.timeout(ANSWER_MS),
  })
  if (!response.ok) throw new Error('unavailable')
  return ((await response.json()) as { answers: Newest }).answers
}

const storage = () => window.sessionStorage

/**
 * Answers of an attempt as the page shows them, each saved as it is given. What is not saved waits in the
 * window, for nobody but its owner; warns before leaving with what would be lost.
 */
export function useSaveQueue(attemptId: string, owner: string, initial: Newest) {
  const [states, setStates] = useState<Record<number, ItemState>>({})
  const [closedBy, setClosedBy] = useState<AttemptRefusal | null>(null)
  const queue = useRef<SaveQueue | null>(null)
  // Read before any effect: a mark set before the script came is kept by the form's own, and would be all
  // that is.
  const kept = useRef<ReturnType<typeof keptChoices> | null>(null)
  kept.current ??= typeof window === 'undefined' ? [] : keptChoices(storage, owner, attemptId)
  queue.current ??= new SaveQueue(initial, {
    // What is no answer of ours rejects: a lost line, not a refusal.
    send: (item, choice, revision) =>
      postJson<Reply>(`/api/v1/attempts/${attemptId}/answers`, { item, response: { choice }, revision }),
    newest: () => newest(attemptId),
    changed: (item, state) => setStates((before) => ({ ...before, [item]: state })),
    wait: waitForLine,
    keep: (unsaved) => keepChoices(storage, owner, attemptId, unsaved),
    closed: setClosedBy,
  })
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (queue.current?.isBusy || queue.current?.isLosing) event.preventDefault()
    }
    // Somebody may have signed in in another window meanwhile.
    const onSeen = () => {
      if (document.visibilityState === 'visible') queue.current?.sendHeld()
    }
    window.addEventListener('beforeunload', warn)
    document.addEventListener('visibilitychange', onSeen)
    return () => {
      window.removeEventListener('beforeunload', warn)
      document.removeEventListener('visibilitychange', onSeen)
    }
  }, [])
  useEffect(() => queue.current?.take(kept.current ?? []), [])
  const choose = (item: number, choice: string) => queue.current?.choose(item, choice)
  const isBusy = Object.values(states).some(({ status }) => status === 'saving' || status === 'retrying')
  return { states, choose, isBusy, isLosing: queue.current.isLosing, closedBy }
}
