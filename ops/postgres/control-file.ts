import fs from 'node:fs'
import path from 'node:path'
import { commandOf, mark, type ProcessMark, startedAt, stopProcess } from '../process/processes'

/** What a running PostgreSQL writes into its data folder. */
type PidFile = { pid: number; port: number; status: string }

/** Reads postmaster.pid; null when there is none. Lines: pid, folder, start, port, socket folder, address, shared memory, status. */
export function readPidFile(cluster: string): PidFile | null {
  try {
    const lines = fs.readFileSync(path.join(cluster, 'postmaster.pid'), 'utf8').split('\n')
    return { pid: Number(lines[0]), port: Number(lines[3]), status: lines[7]?.trim() ?? '' }
  } catch {
    return null
  }
}

/** The PostgreSQL that serves this folder now, if any. A pid file whose number has gone to another program is no such thing. */
export function servingProcess(cluster: string): ProcessMark | null {
  const file = readPidFile(cluster)
  if (!file || !Number.isInteger(file.pid) || file.pid <= 1) return null
  const command = commandOf(file.pid)
  const isPostgres = command.includes('postgres') && command.includes(cluster)
  return isPostgres ? mark(file.pid) : null
}

/** SIGINT ends transactions and writes everything out; SIGQUIT leaves it to recovery. */
export const stopServer = (postmaster: ProcessMark): Promise<void> =>
  stopProcess(postmaster, 15_000, ['SIGINT', 'SIGQUIT', 'SIGKILL'])

/** Stops what a killed start left running on this folder; answers whether there was something. */
export async function stopOrphan(cluster: string): Promise<boolean> {
  const orphan = servingProcess(cluster)
  if (!orphan) {
    // The number went to another program of the same account: PostgreSQL would take that for itself and refuse to start.
    const stale = readPidFile(cluster)
    if (stale && startedAt(stale.pid)) fs.rmSync(path.join(cluster, 'postmaster.pid'), { force: true })
    return false
  }
  await stopServer(orphan)
  return true
}
