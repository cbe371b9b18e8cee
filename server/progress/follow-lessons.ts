import { advanceEnrolments } from '@/server/enrolments/advance-enrolments'
import type { Tx } from '@/server/platform/db'
import type { Learning } from './may-learn'

type Learned = Learning & { run: { id: string } }

/**
 * After lessons were done, whichever way: sets what the run has reached, once, and the enrolments follow.
 * True when every lesson of the course is done.
 */
export async function followLessons(tx: Tx, learned: Learned, now: Date): Promise<boolean> {
  const courseDone = await markRun(tx, learned, now)
  await advanceEnrolments(tx, learned.personId, now, 'lesson')
  return courseDone
}

async function markRun(tx: Tx, { course, run, personId }: Learned, now: Date): Promise<boolean> {
  const lessons = course.lessons.map(({ id }) => id)
  const rows = await tx.$queryRaw<{ completed: boolean }[]>`
    UPDATE run SET took_part_at = coalesce(took_part_at, ${now}),
      completed_at = coalesce(completed_at, CASE WHEN (
        SELECT count(*) FROM lesson_progress p
        WHERE p.person_id = run.person_id AND p.run_id = run.id AND p.done_at IS NOT NULL AND p.lesson_id = ANY (${lessons})
      ) = ${lessons.length} THEN ${now}::timestamptz END)
    WHERE person_id = ${personId}::uuid AND id = ${run.id}::uuid
    RETURNING completed_at IS NOT NULL AS completed`
  return rows[0]?.completed ?? false
}
