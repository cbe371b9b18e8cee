import fs from 'node:fs/promises'
import path from 'node:path'
import { env } from '@/server/platform/env'
import type { Pruner } from './pruner'

const inData = (...parts: string[]): string => path.join(env().dataDir, ...parts)
const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT'

async function namesIn(folder: string): Promise<string[]> {
  return fs.readdir(folder).catch((error: unknown) => {
    if (isMissing(error)) return []
    throw error
  })
}

/**
 * Mails that were written to the outbox folder; their names begin with the time. Also halves that a crash
 * left.
 */
export const pruneOutbox: Pruner = async ({ cutoff }) => {
  const first = cutoff.toISOString().replace(/[:.]/g, '-')
  const old = (await namesIn(inData('outbox'))).filter(
    (name) => /^\d{4}-\d\d-\d\dT.*\.eml(\.tmp)?$/.test(name) && name < first,
  )
  for (const name of old) await fs.rm(inData('outbox', name), { force: true })
  return { counts: { files: old.length }, next: null }
}

/**
 * Bytes of uploads that no row names any more: their command was undone, or a crash left half a file. What a
 * row names is deleted by files.sweep on its own day.
 */
export const pruneStrayFiles: Pruner = async ({ tx, cutoff }) => {
  const found: string[] = []
  for (const folder of (await namesIn(inData('files'))).filter((name) => /^[0-9a-f]{2}$/.test(name)))
    for (const name of await namesIn(inData('files', folder))) {
      const stat = await statOf(inData('files', folder, name))
      if (stat && stat.mtime < cutoff) found.push(name)
    }
  const rows = await tx.$queryRaw<{ hash: string }[]>`SELECT hash FROM file WHERE hash = ANY (${found})`
  const known = new Set(rows.map(({ hash }) => hash))
  const strays = found.filter((name) => !known.has(name))
  for (const name of strays) await fs.rm(inData('files', name.slice(0, 2), name), { force: true })
  return { counts: { files: strays.length }, next: null }
}

const LOGS = ['web.log', 'worker.log', 'postgres.log']

/**
 * The logs that the start writes. Not every line bears a date, so a log is turned over at half its time: it
 * becomes `.1` in place of the one before, whose lines are then as old as the promise. The writers hold the
 * file open for appending; it is copied and emptied under them, and what they write within that millisecond
 * is lost.
 */
export const turnLogs: Pruner = async ({ cutoff, now }) => {
  // A day less than half: the sweep itself runs once a day.
  const half = new Date(now.getTime() - (now.getTime() - cutoff.getTime()) / 2 + 86_400_000)
  let files = 0
  for (const name of LOGS) if (await turnLog(inData(name), half, now)) files++
  return { counts: { files }, next: null }
}

async function turnLog(log: string, half: Date, now: Date): Promise<boolean> {
  const [current, before] = await Promise.all([statOf(log), statOf(`${log}.1`)])
  // A log that is led elsewhere (a device, another disk) is not ours to copy.
  if (current && !current.isFile()) return false
  const since = before?.mtime ?? current?.birthtime
  if (!since || since > half) return false
  if (!current) {
    await fs.rm(`${log}.1`)
    return true
  }
  await fs.copyFile(log, `${log}.1`)
  await fs.chmod(`${log}.1`, 0o600)
  await fs.truncate(log, 0)
  await fs.utimes(`${log}.1`, now, now)
  return true
}

const statOf = (file: string) =>
  fs.stat(file).catch((error: unknown) => {
    if (isMissing(error)) return null
    throw error
  })
