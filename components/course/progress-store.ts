import { useEffect, useSyncExternalStore } from 'react'
import type { GaugeStep } from '@/domain/gauge/moment'
import type { Day } from '@/domain/time/calendar'
import { reach } from '../saving/line'
import { postJson, waitForLine } from '../saving/post-json'

export type LessonState = {
  done: boolean
  /** The day on which the six questions at the head of the course made it done. */
  testedOutOn: Day | null
  answered: string[]
  section: string
}
/** What /api/v1/progress answers. `who` tells two people at one computer apart and says nothing else. */
export type Progress = {
  signedIn: boolean
  who: string | null
  lessons: Record<string, LessonState>
  quizReady: boolean
  passed: boolean
  /** The tasks that were marked as done, each as its `taskKey`. */
  tasks: string[]
  gauge: GaugeStep
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

export const onProgress = subscribe
export const progressOf = (course: string): Progress | null =>
  state.course === course ? state.progress : null
export const shownProgress = (): Progress | null => state.progress

/** Asks the server anew; rejects when the line was lost. */
export async function askProgress(course: string): Promise<Progress> {
  const response = await reach(`/api/v1/progress?course=${encodeURIComponent(course)}`, { cache: 'no-store' })
  if (!response.ok) throw new Error('unavailable')
  const progress = (await response.json()) as Progress
  if (state.course === course) set(course, progress)
  return progress
}

async function load(course: string): Promise<void> {
  if (state.course === course) return
  set(course, null)
  for (let tries = 1; state.course === course && state.progress === null; tries++)
    await askProgress(course).catch(() => waitForLine(Math.min(tries * 2_000, 15_000)))
}

/** Somebody may have signed in or activated their account in another window meanwhile. */
function askAgainWhenSeen(course: string): () => void {
  const onSeen = () => {
    const isOut = state.course === course && state.progress?.signedIn === false
    if (document.visibilityState === 'visible' && isOut) void askProgress(course).catch(() => null)
  }
  document.addEventListener('visibilitychange', onSeen)
  return () => document.removeEventListener('visibilitychange', onSeen)
}

/** Where the reader stands in the course; null until it is known, and when it cannot be. */
export function useProgress(course: string): Progress | null {
  useEffect(() => {
    void load(course)
    return askAgainWhenSeen(course)
  }, [course])
  return useSyncExternalStore(
    subscribe,
    () => progressOf(course),
    () => null,
  )
}

type Recorded = { lessonDone?: boolean; courseDone?: boolean }

/** Shows what the server has recorded, without asking for it again. */
export function noteRecorded(
  { course, lesson, exercise }: { course: string; lesson: string; exercise: string },
  { lessonDone, courseDone }: Recorded,
): void {
  const { progress } = state
  if (!progress || state.course !== course) return
  const before = progress.lessons[lesson]
  const now = {
    section: before?.section ?? '',
    testedOutOn: before?.testedOutOn ?? null,
    done: lessonDone === true || before?.done === true,
    answered: [...new Set([...(before?.answered ?? []), exercise])],
  }
  const lessons = { ...progress.lessons, [lesson]: now }
  set(course, { ...progress, lessons, quizReady: progress.quizReady || courseDone === true })
}

/** Shows whether a task is marked as done, as the server has just answered. */
export function noteTask(course: string, key: string, isDone: boolean): void {
  const { progress } = state
  if (!progress || state.course !== course) return
  const others = progress.tasks.filter((one) => one !== key)
  set(course, { ...progress, tasks: isDone ? [...others, key] : others })
}

/** Tells the server which section is being read; survives the page being closed. */
export function savePlace(place: { course: string; lesson: string; section: string }): void {
  const body = new Blob([JSON.stringify(place)], { type: 'application/json' })
  if (!navigator.sendBeacon('/api/v1/progress', body))
    void postJson('/api/v1/progress', place).catch(() => null)
}
