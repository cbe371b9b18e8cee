'use client'

import { useEffect, useRef, useState } from 'react'
import { type ItemState, type Newest, type Reply, SaveQueue } from './save-queue'

const headers = { 'Content-Type': 'application/json' }

async function send(attemptId: string, item: number, choice: string, revision: number): Promise<Reply> {
  const body = JSON.stringify({ item, choice, revision })
  const response = await fetch(`/api/v1/attempts/${attemptId}/answers`, { method: 'POST', headers, body })
  // Anything that is not our own answer (a gateway's page, a restart) is a lost line, not a refusal.
  if (response.status >= 500) throw new Error('unavailable')
  return (await response.json()) as Reply
}

async function newest(attemptId: string): Promise<Newest> {
  const response = await fetch(`/api/v1/attempts/${attemptId}`, { cache: 'no-store' })
  if (!response.ok) throw new Error('unavailable')
  return ((await response.json()) as { answers: Newest }).answers
}

/** Answers of an attempt as the page shows them, each saved as it is given; warns before leaving with unsaved ones. */
export function useSaveQueue(attemptId: string, initial: Newest) {
  const [states, setStates] = useState<Record<number, ItemState>>({})
  const [closedBy, setClosedBy] = useState<string | null>(null)
  const queue = useRef<SaveQueue | null>(null)
  queue.current ??= new SaveQueue(initial, {
    send: (...answer) => send(attemptId, ...answer),
    newest: () => newest(attemptId),
    changed: (item, state) => setStates((before) => ({ ...before, [item]: state })),
    wait: (ms) => new Promise((done) => setTimeout(done, ms)),
    closed: setClosedBy,
  })
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (queue.current?.isBusy) event.preventDefault()
    }
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [])
  const choose = (item: number, choice: string) => queue.current?.choose(item, choice)
  const isBusy = Object.values(states).some(({ status }) => status === 'saving' || status === 'retrying')
  return { states, choose, isBusy, closedBy }
}
