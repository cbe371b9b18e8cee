import { useEffect, useSyncExternalStore } from 'react'

type LessonState = { done: boolean; answered: string[]; section: string }
/** What /api/v1/progress answers. */
export type Progress = {
  signedIn: boolean
  lessons: Record<string, LessonState>
  quizReady: boolean
  passed: boolean
}

// One lesson page shows one course; all its islands share this state and one request.
let state: { course: string; progress: Progress | null } = { course: '', progress: null }
const listeners = new Set<() => void>()
const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
const set = (course: string, progress: Progress | null) => {
  state = { course, progress }
  for (const listener of listeners) listener()
}

async function load(course: string): Promise<void> {
  if (state.course === course) return
  set(course, null)
  const response = await fetch(`/api/v1/progress?course=${encodeURIComponent(course)}`).catch(() => null)
  if (response?.ok && state.course === course) set(course, (await response.json()) as Progress)
}

/** Where the reader stands in the course; null until it is known, and when it cannot be. */
export function useProgress(course: string): Progress | null {
  useEffect(() => {
    void load(course)
  }, [course])
  return useSyncExternalStore(
    subscribe,
    () => (state.course === course ? state.progress : null),
    () => null,
  )
}

export type Saved = 'saved' | 'lesson_done' | 'signed_out' | 'refused' | 'failed'
export type RecallAnswer = { course: string; lesson: string; exercise: string; choice: string }
type Reply = { ok: boolean; value?: { lessonDone?: boolean; courseDone?: boolean } }

/** Sends a recall answer; only the server's word counts as recorded. */
export async function saveRecall(answer: RecallAnswer): Promise<Saved> {
  const response = await postJson('/api/v1/recall', answer)
  if (!response || response.status >= 500) return 'failed'
  if (response.status === 401) return 'signed_out'
  const reply = (await response.json().catch(() => null)) as Reply | null
  if (!reply?.ok) return 'refused'
  note(answer, reply)
  return reply.value?.lessonDone ? 'lesson_done' : 'saved'
}

function note({ course, lesson, exercise }: RecallAnswer, { value }: Reply): void {
  const { progress } = state
  if (!progress || state.course !== course) return
  const before = progress.lessons[lesson]
  const answered = [...new Set([...(before?.answered ?? []), exercise])]
  const lessons = {
    ...progress.lessons,
    [lesson]: {
      section: before?.section ?? '',
      done: value?.lessonDone === true || before?.done === true,
      answered,
    },
  }
  set(course, { ...progress, lessons, quizReady: progress.quizReady || value?.courseDone === true })
}

const postJson = (url: string, body: object): Promise<Response | null> =>
  fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
    keepalive: true,
  }).catch(() => null)

/** Tells the server which section is being read; survives the page being closed. */
export function savePlace(place: { course: string; lesson: string; section: string }): void {
  const body = new Blob([JSON.stringify(place)], { type: 'application/json' })
  if (!navigator.sendBeacon('/api/v1/progress', body)) void postJson('/api/v1/progress', place)
}
