// @ts-check
// Used before packages are there: Node's own modules only.
import { execFileSync } from 'node:child_process'
import fs from 'node:fs'

/**
 * A process and when it began: a number alone may long belong to another.
 * @typedef {{ pid: number, started: string }} ProcessMark
 */

/**
 * When the process began, in the system's own words; null when there is no such (living) process.
 * @param {number} pid
 * @returns {string | null}
 */
export function startedAt(pid) {
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

/**
 * @param {number} pid
 * @returns {string | null}
 */
function startedOnLinux(pid) {
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

/**
 * @param {number} pid
 * @returns {ProcessMark}
 */
export const mark = (pid) => ({ pid, started: startedAt(pid) ?? '' })

/**
 * Whether this very process still lives.
 * @param {ProcessMark} process
 */
export const isAlive = ({ pid, started }) => started !== '' && startedAt(pid) === started

/**
 * @param {number} ms
 * @returns {Promise<void>}
 */
export const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms))
