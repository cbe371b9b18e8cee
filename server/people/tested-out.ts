import { TESTED_OUT } from '@/domain/quiz/test-out'
import type { Day } from '@/domain/time/calendar'
import { prisma } from '@/server/platform/db'

/** Lessons of a course that six questions ticked off on a day. */
export type TestedOut = { courseId: string; lessons: number; on: Day }

/** What six questions ticked off for a person, newest first; for whoever has seen that they may see them. */
export const testedOutOf = (personId: string): Promise<TestedOut[]> => prisma().$queryRaw<TestedOut[]>`
  SELECT r.course_id AS "courseId", count(DISTINCT p.lesson_id)::int AS lessons,
    (p.done_at AT TIME ZONE (SELECT zone FROM institution))::date::text AS on
  FROM lesson_progress p JOIN run r ON r.person_id = p.person_id AND r.id = p.run_id
  WHERE p.person_id = ${personId}::uuid AND p.done_reason = ${TESTED_OUT}
  GROUP BY r.course_id, p.done_at ORDER BY p.done_at DESC, r.course_id`
