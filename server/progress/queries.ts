import { type Actor, isPerson } from '@/domain/access/actor'
import { type GaugeStep, gaugeStep, type Moment } from '@/domain/gauge/moment'
import type { CourseManifest } from '@/domain/content/manifest'
import { tasksOf } from '@/domain/progress/tasks-of'
import { TESTED_OUT } from '@/domain/quiz/test-out'
import type { Day } from '@/domain/time/calendar'
import { statement } from '@/server/platform/db'
import { readerKey } from './reader-key'
import { today } from '@/server/platform/institution'
import { currentRun } from './open-run'

export type LessonState = {
  done: boolean
  /** The day on which the six questions at the head of the course made it done; null when they did not. */
  testedOutOn: Day | null
  answered: string[]
  section: string
}
export type CourseProgress = {
  signedIn: boolean
  who: string | null
  lessons: Record<string, LessonState>
  quizReady: boolean
  passed: boolean
  /** The tasks that were marked as done, each as its `taskKey`. */
  tasks: string[]
  /** Where the reader stands with the forms of before and after, if the course has any. */
  gauge: GaugeStep
}

type Row = {
  lessonId: string
  done: boolean
  testedOutOn: Day | null
  answered: string[]
  section: string
  tookPart: boolean
  completed: boolean
  passed: boolean
  tasks: string[]
  gauges: Moment[]
}

const nobody: CourseProgress = {
  signedIn: false,
  who: null,
  lessons: {},
  quizReady: false,
  passed: false,
  tasks: [],
  gauge: 'before',
}

/** For prepared statements: the tasks done in the run `alias`, each as its `taskKey`. */
export const tasksDoneText = (alias: string): string =>
  `coalesce((SELECT array_agg(d.lesson_id || '/' || d.task_id) FROM task_done d
    WHERE d.person_id = ${alias}.person_id AND d.run_id = ${alias}.id), '{}')`

/**
 * Where the actor stands in a course: one statement, for every lesson page asks; nothing recorded and nobody
 * signed in look alike but for `signedIn`.
 */
export async function courseProgress(actor: Actor, course: CourseManifest): Promise<CourseProgress> {
  if (!isPerson(actor)) return nobody
  const rows = await statement<Row>(
    'course-progress',
    `SELECT p.lesson_id AS "lessonId", p.done_at IS NOT NULL AS done, p.section,
       CASE WHEN p.done_reason = '${TESTED_OUT}' THEN
         to_char(p.done_at AT TIME ZONE (SELECT zone FROM institution), 'YYYY-MM-DD') END AS "testedOutOn",
       r.took_part_at IS NOT NULL AS "tookPart", r.completed_at IS NOT NULL AS completed, r.passed_at IS NOT NULL AS passed,
       coalesce((SELECT array_agg(a.exercise_id) FROM recall_answer a
         WHERE a.person_id = r.person_id AND a.run_id = r.id AND a.lesson_id = p.lesson_id), '{}') AS answered,
       kept.gauges, kept.tasks
     FROM ${currentRun('$1', '$2', '$3::date')} r
     CROSS JOIN LATERAL (SELECT ${tasksDoneText('r')} AS tasks, coalesce((SELECT array_agg(g.moment) FROM gauge_answer g
       WHERE g.person_id = r.person_id AND g.run_id = r.id), '{}') AS gauges) AS kept
     LEFT JOIN lesson_progress p ON p.person_id = r.person_id AND p.run_id = r.id`,
    [actor.personId, course.id, await today()],
  )
  const lessons = rows
    .filter(({ lessonId }) => lessonId !== null)
    .map(({ lessonId, done, testedOutOn, answered, section }): [string, LessonState] => [
      lessonId,
      { done, testedOutOn, answered, section },
    ])
  return {
    signedIn: true,
    who: readerKey(actor.personId),
    lessons: Object.fromEntries(lessons),
    quizReady: rows.some(({ completed }) => completed),
    passed: rows.some(({ passed }) => passed),
    tasks: tasksOf(course).filter((key) => rows[0]?.tasks.includes(key)),
    gauge: gaugeStep({
      answered: rows.flatMap(({ gauges }) => gauges),
      tookPart: rows.some(({ tookPart }) => tookPart),
      completed: rows.some(({ completed }) => completed),
    }),
  }
}
