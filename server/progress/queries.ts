import { type Actor, isPerson } from '@/domain/access/actor'
import type { CourseManifest } from '@/domain/content/manifest'
import { statement } from '@/server/platform/db'
import { readerKey } from './reader-key'
import { today } from '@/server/platform/institution'
import { currentRun } from './open-run'

export type LessonState = { done: boolean; answered: string[]; section: string }
export type CourseProgress = {
  signedIn: boolean
  who: string | null
  lessons: Record<string, LessonState>
  quizReady: boolean
  passed: boolean
}

type Row = {
  lessonId: string
  done: boolean
  answered: string[]
  section: string
  completed: boolean
  passed: boolean
}

/**
 * Where the actor stands in a course: one statement; nothing recorded and nobody signed in look alike but for
 * `signedIn`.
 */
export async function courseProgress(actor: Actor, course: CourseManifest): Promise<CourseProgress> {
  if (!isPerson(actor)) return { signedIn: false, who: null, lessons: {}, quizReady: false, passed: false }
  const rows = await statement<Row>(
    'course-progress',
    `SELECT p.lesson_id AS "lessonId", p.done_at IS NOT NULL AS done, p.section,
       r.completed_at IS NOT NULL AS completed, r.passed_at IS NOT NULL AS passed,
       coalesce((SELECT array_agg(a.exercise_id) FROM recall_answer a
         WHERE a.person_id = r.person_id AND a.run_id = r.id AND a.lesson_id = p.lesson_id), '{}') AS answered
     FROM ${currentRun('$1', '$2', '$3::date')} r
     LEFT JOIN lesson_progress p ON p.person_id = r.person_id AND p.run_id = r.id`,
    [actor.personId, course.id, await today()],
  )
  const lessons = rows
    .filter(({ lessonId }) => lessonId !== null)
    .map(({ lessonId, done, answered, section }): [string, LessonState] => [
      lessonId,
      { done, answered, section },
    ])
  return {
    signedIn: true,
    who: readerKey(actor.personId),
    lessons: Object.fromEntries(lessons),
    quizReady: rows.some(({ completed }) => completed),
    passed: rows.some(({ passed }) => passed),
  }
}
