import type { Tx } from '@/server/platform/db'
import { newId } from '@/server/platform/ids'

export type RunRow = { id: string; number: number; completedAt: Date | null; passedAt: Date | null }

/** The person's newest run of the course, opened with the first activity. Call it under lockPerson. */
export async function openRun(tx: Tx, personId: string, courseId: string, now: Date): Promise<RunRow> {
  const select = { id: true, number: true, completedAt: true, passedAt: true }
  const newest = await tx.run.findFirst({
    where: { personId, courseId },
    orderBy: { number: 'desc' },
    select,
  })
  return (
    newest ?? tx.run.create({ data: { personId, id: newId(), courseId, number: 1, startedAt: now }, select })
  )
}
