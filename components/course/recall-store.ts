import { useSyncExternalStore } from 'react'
import { Delivery } from '../saving/delivery'
import { postJson, waitForLine } from '../saving/post-json'
import {
  claimedBy,
  hold,
  type HeldAnswer,
  keyOf,
  type RecallAnswer,
  readHeld,
  seenBy,
  without,
  writeHeld,
} from './held-answers'
import {
  askProgress,
  noteRecorded,
  onProgress,
  type Progress,
  progressOf,
  shownProgress,
} from './progress-store'

/**
 * What became of an answer: held until somebody signs in, on its way, waiting for a line, or what the server
 * said.
 */
export type RecallState = 'held' | 'sending' | 'waiting' | 'saved' | 'lesson_done' | 'refused'
/** Answers from before the sign-in: asked whose they are, being recorded, recorded. */
export type Claim = { stage: 'ask' | 'recording' | 'recorded'; count: number }
type Reply =
  | { ok: true; value: { lessonDone?: boolean; courseDone?: boolean } }
  | { ok: false; reason: string }
type State = {
  held: readonly HeldAnswer[]
  shown: Readonly<Record<string, RecallState>>
  claim: Claim | null
}

const nothing: State = { held: [], shown: {}, claim: null }
const storage = () => window.sessionStorage
let state = nothing
const listeners = new Set<() => void>()

function change(next: Partial<State>): void {
  state = { ...state, ...next }
  if (next.held) writeHeld(storage, next.held)
  for (const listener of listeners) listener()
}
const show = (key: string, one: RecallState) => change({ shown: { ...state.shown, [key]: one } })

/** The claimed answers that are still on their way, and how many of them the server has recorded. */
let claimed = { open: new Set<string>(), recorded: 0 }

const delivery = new Delivery<string, HeldAnswer, Reply>({
  async send(_key, { owner, choice, ...question }) {
    const progress = progressOf(question.course) ?? (await askProgress(question.course))
    const who = owner ?? progress.who
    return who
      ? postJson<Reply>('/api/v1/recall', { ...question, response: { choice }, as: who })
      : { ok: false, reason: 'unauthenticated' }
  },
  changed: (key, status) => show(key, status),
  answered,
  wait: waitForLine,
})

function answered(key: string, reply: Reply): void {
  const answer = state.held.find((one) => keyOf(one) === key)
  if (reply.ok) {
    if (answer) noteRecorded(answer, reply.value)
    show(key, reply.value.lessonDone ? 'lesson_done' : 'saved')
  } else {
    show(key, reply.reason === 'unauthenticated' ? 'held' : 'refused')
    // Somebody else may be signed in by now: the page shows whose it is.
    if (answer) void askProgress(answer.course).catch(() => null)
  }
  if (reply.ok || reply.reason !== 'unauthenticated') change({ held: without(state.held, key) })
  if (claimed.open.delete(key)) settleClaim(reply.ok)
}

function settleClaim(isRecorded: boolean): void {
  if (isRecorded) claimed.recorded++
  const count = claimed.recorded
  if (claimed.open.size === 0) change({ claim: count > 0 ? { stage: 'recorded', count } : null })
}

/** Holds the answer and sends it; offline it waits, and without a sign-in it is held for one. */
export function giveRecall(answer: RecallAnswer): void {
  const progress = progressOf(answer.course)
  const given = { ...answer, owner: progress?.who ?? null }
  change({ held: hold(state.held, given) })
  if (progress?.signedIn === false) show(keyOf(answer), 'held')
  else delivery.give(keyOf(answer), given)
}

/** Records for the person who is signed in what was answered before. */
export function claimAnswers(): void {
  const who = shownProgress()?.who
  const ownerless = state.held.filter(({ owner }) => owner === null)
  if (!who || ownerless.length === 0) return
  claimed = { open: new Set(ownerless.map(keyOf)), recorded: 0 }
  change({ held: claimedBy(state.held, who), claim: { stage: 'recording', count: ownerless.length } })
  for (const answer of ownerless) delivery.give(keyOf(answer), { ...answer, owner: who })
}

/** They were somebody else's. */
export const dropAnswers = (): void =>
  change({ held: state.held.filter(({ owner }) => owner !== null), claim: null })

export const closeClaim = (): void => change({ claim: null })

/** True on the way back from a sign-in that began at an answer of this window; said once. */
function cameFromSignIn(): boolean {
  const address = new URL(window.location.href)
  if (address.searchParams.get('from') !== 'sign-in') return false
  address.searchParams.delete('from')
  window.history.replaceState(null, '', address.pathname + address.search + address.hash)
  return true
}

/**
 * Once it is known who reads: their own answers go on, other people's go away, and what nobody owns is
 * claimed or asked about.
 */
function meet({ who }: Progress): void {
  if (!who) return
  const isReturning = cameFromSignIn()
  const seen = seenBy(state.held, who)
  if (seen.length < state.held.length) change({ held: seen })
  const isIdle = (answer: HeldAnswer) => !['sending', 'waiting'].includes(state.shown[keyOf(answer)] ?? '')
  for (const answer of seen) if (answer.owner === who && isIdle(answer)) delivery.give(keyOf(answer), answer)
  const ownerless = seen.filter((answer) => answer.owner === null && isIdle(answer))
  if (ownerless.length === 0) return
  if (isReturning) claimAnswers()
  else change({ claim: { stage: 'ask', count: ownerless.length } })
}

let hasBegun = false
let met: string | null = null
function begin(): void {
  change({ held: readHeld(storage) })
  const look = () => {
    const progress = shownProgress()
    const isNew = progress !== null && progress.who !== met
    if (progress) met = progress.who
    if (progress && isNew) meet(progress)
  }
  onProgress(look)
  look()
}

function subscribe(listener: () => void): () => void {
  if (!hasBegun) begin()
  hasBegun = true
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** What this window holds of answers that are not recorded yet. */
export const useRecalls = (): State =>
  useSyncExternalStore(
    subscribe,
    () => state,
    () => nothing,
  )
