import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import { isAlive, type ProcessMark, sleep } from './process-mark.mjs'

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

/**
 * Who started the process (1 when that one is gone); null when it cannot be told now: nobody ends a site for
 * that.
 */
export function parentOf(pid: number): number | null {
  try {
    if (process.platform === 'linux')
      return readPid(/^PPid:\s*(\d+)/m.exec(fs.readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1])
    return readPid(
      execFileSync('ps', ['-o', 'ppid=', '-p', String(pid)], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      }).trim(),
    )
  } catch {
    return null
  }
}
const readPid = (text: string | undefined): number | null => (text ? Number(text) : null)

/** Waits until `isDone` or the time is over; answers whether it was done. */
export async function waitUntil(isDone: () => boolean, ms: number, step = 25): Promise<boolean> {
  const end = performance.now() + ms
  while (!isDone()) {
    if (performance.now() > end) return false
    await sleep(step)
  }
  return true
}

/**
 * Asks the process to end, and ends it when it does not within `patience`. The whole group when it leads one.
 */
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

type Process = { pid: number; parent: number | null; command: string }

/** Every process this account can see. */
export function allProcesses(): Process[] {
  if (process.platform === 'linux')
    return fs
      .readdirSync('/proc')
      .map(Number)
      .filter((pid) => Number.isInteger(pid))
      .map((pid) => ({ pid, parent: parentOf(pid), command: commandOf(pid) }))
  const list = execFileSync('ps', ['-axo', 'pid=,ppid=,command='], { encoding: 'utf8' })
  return list.split('\n').flatMap((line) => {
    const found = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line)
    return found ? [{ pid: Number(found[1]), parent: Number(found[2]), command: found[3] ?? '' }] : []
  })
}

/**
 * Ends a process that hears no signal any more, its group, and what it had started (PostgreSQL's have groups
 * of their own).
 */
export function killHung({ pid }: ProcessMark): void {
  const children = allProcesses().filter(({ parent }) => parent === pid)
  send(pid, 'SIGKILL')
  for (const child of children) send(child.pid, 'SIGKILL')
}
