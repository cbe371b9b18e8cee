import { systemActor } from '@/domain/access/actor'
import { listLetters, type OpenLetter } from '@/server/mail/list-letters'
import { prisma } from '@/server/platform/db'
import { runJob } from '@/server/worker/run-worker'

/** Runs every letter's job that was ever asked for, as a worker that takes none of them as done. */
export async function runLetterJobs(): Promise<void> {
  const jobs = await prisma().$queryRaw<{ id: string; data: unknown }[]>`
    SELECT id, data FROM pgboss.job WHERE name = 'notice.send' ORDER BY id`
  for (const { id, data } of jobs) await runJob('notice.send', id, data)
}

/** The letters that are kept or have not got through, newest first: everybody's, or one person's. */
export async function openLetters(personId: string | null = null): Promise<OpenLetter[]> {
  const letters = await listLetters(systemActor('test'), null, personId)
  return letters.ok ? letters.value.items : []
}
