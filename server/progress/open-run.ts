import type { Day } from '@/domain/time/calendar'
import { Prisma, type Tx } from '@/server/platform/db'
import { newId } from '@/server/platform/ids'

export type RunRow = { id: string; number: number; completedAt: Date | null; passedAt: Date | null }

/** For prepared statements: whether the run `alias` is over (see is_run_over in the database). */
export const isRunOverText = (alias: string, today: string): string =>
  `is_run_over(${['person_id', 'course_id', 'completed_at', 'passed_at', 'annulled_at'].map((column) => `${alias}.${column}`)}, ${today})`

/** For Prisma's raw queries. */
export const isRunOver = (alias: string, today: Day): Prisma.Sql => {
  const [before = '', after = ''] = isRunOverText(alias, '?').split('?')
  return Prisma.sql([before, `::date${after}`], today)
}

/** For prepared statements: the run a person is in; none when the newest is over. */
export const currentRun = (person: string, course: string, today: string): string =>
  `(SELECT r.* FROM (SELECT * FROM run WHERE person_id = ${person} AND course_id = ${course} ORDER BY number DESC LIMIT 1) AS r
    WHERE NOT ${isRunOverText('r', today)})`

/**
 * The run that the person is in, opened with the first activity: the newest of the course, or another one
 * when that is over because a target asks for the course anew or its pass was annulled. Call it under
 * lockPerson.
 */
export async function openRun(
  tx: Tx,
  personId: string,
  courseId: string,
  { now, today }: { now: Date; today: Day },
): Promise<RunRow> {
  const [newest] = await tx.$queryRaw<(RunRow & { isOver: boolean })[]>`
    SELECT r.id, r.number, r.completed_at AS "completedAt", r.passed_at AS "passedAt",
      ${isRunOver('r', today)} AS "isOver"
    FROM run r WHERE r.person_id = ${personId}::uuid AND r.course_id = ${courseId} ORDER BY r.number DESC LIMIT 1`
  if (newest && !newest.isOver) return newest
  const number = (newest?.number ?? 0) + 1
  const select = { id: true, number: true, completedAt: true, passedAt: true }
  return tx.run.create({ data: { personId, id: newId(), courseId, number, startedAt: now }, select })
}
