// @ts-check
// The one lock: of data folders, of builds, of the packages. Used before those are there: Node's own modules
// only.
import fs from 'node:fs'
import { Problem } from './give-up.mjs'
import { isAlive, mark, sleep } from './process-mark.mjs'

/**
 * Who holds a lock, and what for. A `place` names the folder it was taken in: a lock that was copied with
 * its folder holds nothing.
 * @typedef {import('./process-mark.mjs').ProcessMark & { purpose: 'server' | 'tool' | 'build' | 'install',
 * place?: string }} Holder
 * @typedef {{ release: () => void }} Lock
 * @typedef {{ lock: Lock } | { holder: Holder }} Attempt
 */

/**
 * Takes the lock file, or tells who holds it. The lock of a process that is gone, and one of another place,
 * counts as free.
 * @param {string} file
 * @param {Holder['purpose']} purpose
 * @param {string} [place]
 * @returns {Attempt}
 */
export function takeLock(file, purpose, place) {
  const me = { ...mark(process.pid), purpose, ...(place && { place }) }
  for (let round = 0; round < 20; round++) {
    if (create(file, me)) return { lock: { release: () => release(file, me) } }
    const text = read(file)
    const holder = parse(text)
    if (holder && isAlive(holder) && (!place || !holder.place || holder.place === place)) return { holder }
    if (text !== null) removeStale(file, text)
  }
  throw new Problem(`${file} can neither be taken nor read. Remove it when nothing runs there.`)
}

/**
 * Takes the lock when its holder lets go; `onWait` is told once who that is.
 * @param {string} file
 * @param {Holder['purpose']} purpose
 * @param {(holder: Holder) => void} onWait
 * @returns {Promise<Lock>}
 */
export async function waitForLock(file, purpose, onWait) {
  for (let round = 0; ; round++) {
    const attempt = takeLock(file, purpose)
    if ('lock' in attempt) return attempt.lock
    if (round === 0) onWait(attempt.holder)
    await sleep(250)
  }
}

/**
 * Writes the whole file at once under its final name, so that nobody reads half of it; false when it exists.
 * @param {string} file
 * @param {Holder} me
 */
function create(file, me) {
  const draft = `${file}.${me.pid}`
  fs.writeFileSync(draft, JSON.stringify(me), { mode: 0o600 })
  try {
    fs.linkSync(draft, file)
    return true
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
    if (fs.statSync(file, { throwIfNoEntry: false })?.isDirectory())
      throw new Problem(`${file} is a folder; a lock is kept in a file of this name. Move the folder away.`)
    return false
  } finally {
    fs.rmSync(draft, { force: true })
  }
}

/**
 * @param {string} file
 * @returns {string | null}
 */
function read(file) {
  try {
    return fs.readFileSync(file, 'utf8')
  } catch {
    return null
  }
}

/**
 * What the file says; null for one that was cut off, or that only holds a number as older releases wrote it.
 * @param {string | null} text
 * @returns {Holder | null}
 */
function parse(text) {
  try {
    const holder = JSON.parse(text ?? '')
    return typeof holder?.pid === 'number' && typeof holder.started === 'string' ? holder : null
  } catch {
    return null
  }
}

/**
 * Renames first and looks again: when two clear the same stale lock, the slower one may have caught the
 * faster one's fresh lock.
 * @param {string} file
 * @param {string} seen
 */
function removeStale(file, seen) {
  const aside = `${file}.stale-${process.pid}`
  try {
    fs.renameSync(file, aside)
  } catch {
    return
  }
  if (read(aside) !== seen) {
    try {
      fs.linkSync(aside, file)
    } catch {
      // A third one holds it by now.
    }
  }
  fs.rmSync(aside, { force: true })
}

/**
 * @param {string} file
 * @param {Holder} me
 */
function release(file, me) {
  if (parse(read(file))?.pid === me.pid) fs.rmSync(file, { force: true })
}
