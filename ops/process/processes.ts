import { execFileSync } from 'node:child_process'
import fs from 'node:fs'

/** A process and when it began: a number alone may long belong to another. */
export type ProcessMark = { pid: number; started: string }

/** When the process began, in the system's own words; null when there is no such (living) process. */
export function startedAt(pid: number): string | null {
  try {
    process.kill(pid, 0)
  } catch (error) {
    // EPERM: it lives, under another account.
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return null
  }
  if (process.platform === 'linux') return startedOnLinux(pid)
  if (process.platform === 'win32') return 'alive'
  try {
    return (
      execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      }).trim() || null
    )
  } catch {
    return null
  }
}

function startedOnLinux(pid: number): string | null {
  try {
    // The name in field 2 may hold spaces and brackets; fields are counted after its last bracket.
    const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    if (fields[0] === 'Z') return null
    return fields[19] ?? null
  } catch {
    return null
  }
}

export const mark = (pid: number): ProcessMark => ({ pid, started: startedAt(pid) ?? '' })

/** Whether this very process still lives. */
export const isAlive = ({ pid, started }: ProcessMark): boolean =>
  started !== '' && startedAt(pid) === started

/** The command line of a process; empty when it cannot be read. */
export function commandOf(pid: number): string {
  try {
    if (process.platform === 'linux')
      return fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim()
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim()
  } catch {
    return ''
  }
}

/** Who started the process; 1 when that one is gone. */
export function parentOf(pid: number): number {
  try {
    if (process.platform === 'linux')
      return Number(/^PPid:\s*(\d+)/m.exec(fs.readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 1)
    return Number(
      execFileSync('ps', ['-o', 'ppid=', '-p', String(pid)], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      }).trim() || 1,
    )
  } catch {
    return 1
  }
}

export const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** Waits until `isDone` or the time is over; answers whether it was done. */
export async function waitUntil(isDone: () => boolean, ms: number, step = 25): Promise<boolean> {
  const end = performance.now() + ms
  while (!isDone()) {
    if (performance.now() > end) return false
    await sleep(step)
  }
  return true
}

/** Asks the process to end, and ends it when it does not within `patience`. The whole group when it leads one. */
export async function stopProcess(
  target: ProcessMark,
  patience = 10_000,
  signals: NodeJS.Signals[] = ['SIGTERM', 'SIGKILL'],
): Promise<void> {
  for (const signal of signals) {
    if (!isAlive(target)) return
    send(target.pid, signal)
    if (await waitUntil(() => !isAlive(target), patience)) return
  }
}

function send(pid: number, signal: NodeJS.Signals) {
  for (const id of [-pid, pid]) {
    try {
      process.kill(id, signal)
      return
    } catch {
      // Leads no group of its own, or has just gone.
    }
  }
}
