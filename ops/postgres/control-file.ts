import fs from 'node:fs'
import path from 'node:path'
import { mark, type ProcessMark, startedAt } from '../process/process-mark.mjs'
import { allProcesses, commandOf, stopProcess } from '../process/processes'

/** What a running PostgreSQL writes into its data folder. */
type PidFile = { pid: number; port: number; status: string }

/**
 * Reads postmaster.pid; null when there is none. Lines: pid, folder, start, port, socket folder, address,
 * shared memory, status.
 */
export function readPidFile(cluster: string): PidFile | null {
  try {
    const lines = fs.readFileSync(path.join(cluster, 'postmaster.pid'), 'utf8').split('\n')
    return { pid: Number(lines[0]), port: Number(lines[3]), status: lines[7]?.trim() ?? '' }
  } catch {
    return null
  }
}

/**
 * The PostgreSQL that serves this folder now, if any. A pid file whose number has gone to another program is
 * no such thing.
 */
export function servingProcess(cluster: string): ProcessMark | null {
  const file = readPidFile(cluster)
  if (!file) return null
  if (!isProcessNumber(file.pid)) return findServing(cluster)
  return serves(commandOf(file.pid), cluster) ? mark(file.pid) : null
}

const isProcessNumber = (pid: number): boolean => Number.isInteger(pid) && pid > 1
const serves = (command: string, cluster: string): boolean =>
  command.includes('postgres') && `${command} `.includes(`-D ${cluster} `)

/** The one that serves the folder although its file does not say so. */
function findServing(cluster: string): ProcessMark | null {
  const found = allProcesses().find(({ command }) => serves(command, cluster))
  return found ? mark(found.pid) : null
}

/** SIGINT ends transactions and writes everything out; SIGQUIT leaves it to recovery. */
export const stopServer = (postmaster: ProcessMark): Promise<void> =>
  stopProcess(postmaster, 15_000, ['SIGINT', 'SIGQUIT', 'SIGKILL'])

/** Stops what a killed start left running on this folder; answers whether there was something. */
export async function stopOrphan(cluster: string): Promise<boolean> {
  const orphan = servingProcess(cluster)
  if (!orphan) {
    const stale = readPidFile(cluster)
    // A power cut leaves the file empty or garbled, and PostgreSQL then refuses to start. Or its number went
    // to another program of the same account, which PostgreSQL would take for itself.
    if (stale && (!isProcessNumber(stale.pid) || startedAt(stale.pid)))
      fs.rmSync(path.join(cluster, 'postmaster.pid'), { force: true })
    return false
  }
  await stopServer(orphan)
  return true
}
