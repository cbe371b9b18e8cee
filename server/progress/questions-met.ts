import { ofBankDrawnFrom } from '@/server/courses/school-bank-sql'
import { Prisma } from '@/server/platform/db'

/**
 * The ids of the questions of a course that a person was asked, in quizzes and in the six at its head, once
 * for each time; of the bank that is drawn from now, since another may use the same ids for other questions.
 * `person` and `course` are columns.
 */
export const questionsMet = (person: string, course: string): Prisma.Sql =>
  Prisma.raw(`coalesce((SELECT array_agg(q.question_id) FROM (
      SELECT person_id, course_id, items FROM attempt UNION ALL SELECT person_id, course_id, items FROM test_out) AS asked
    CROSS JOIN LATERAL jsonb_array_elements(asked.items) AS item
    JOIN question_version q ON q.hash = item ->> 'question'
    WHERE asked.person_id = ${person} AND asked.course_id = ${course} AND ${ofBankDrawnFrom('q')}), '{}')`)

/** How often each was met. */
export function timesMet(met: readonly string[]): Map<string, number> {
  const times = new Map<string, number>()
  for (const id of met) times.set(id, (times.get(id) ?? 0) + 1)
  return times
}
