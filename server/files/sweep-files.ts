import { prisma } from '@/server/platform/db'
import { removeStoredFile } from './store-file'

/** Deletes the files whose time is over; answers how many. Run again after a crash it finishes the rest. */
export async function sweepFiles(now: Date): Promise<number> {
  const due = await prisma().file.findMany({ where: { deleteAfter: { lt: now } }, select: { hash: true } })
  for (const { hash } of due) {
    await removeStoredFile(hash)
    await prisma().file.deleteMany({ where: { hash, deleteAfter: { lt: now } } })
  }
  return due.length
}
