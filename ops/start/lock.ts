import fs from 'node:fs'
import { isAlive, mark, type ProcessMark, sleep } from '../process/processes'

/** Who holds a lock, and what for. */
export type Holder = ProcessMark & { purpose: 'server' | 'tool' | 'build' }
export type Lock = { release: () => void }
export type Attempt = { lock: Lock } | { holder: Holder }

/** Takes the lock file, or tells who holds it. The lock of a process that is gone counts as free. */
export function takeLock(file: string, purpose: Holder['purpose']): Attempt {
  const me: Holder = { ...mark(process.pid), purpose }
  for (let round = 0; round < 20; round++) {
    if (create(file, me)) return { lock: { release: () => release(file, me) } }
    const text = read(file)
    const holder = parse(text)
    if (holder && isAlive(holder)) return { holder }
    if (text !== null) removeStale(file, text)
  }
  throw new Error(`the lock ${file} can neither be taken nor read`)
}

/** Takes the lock when its holder lets go; `onWait` is told once who that is. */
export async function waitForLock(
  file: string,
  purpose: Holder['purpose'],
  onWait: (holder: Holder) => void,
): Promise<Lock> {
  for (let round = 0; ; round++) {
    const attempt = takeLock(file, purpose)
    if ('lock' in attempt) return attempt.lock
    if (round === 0) onWait(attempt.holder)
    await sleep(250)
  }
}

/** Writes the whole file at once under its final name, so that nobody reads half of it; false when it exists. */
function create(file: string, me: Holder): boolean {
  const draft = `${file}.${me.pid}`
  fs.writeFileSync(draft, JSON.stringify(me), { mode: 0o600 })
  try {
    fs.linkSync(draft, file)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  } finally {
    fs.rmSync(draft, { force: true })
  }
}

function read(file: string): string | null {
  try {
    return fs.readFileSync(file, 'utf8')
  } catch {
    return null
  }
}

function parse(text: string | null): Holder | null {
  try {
    return text === null ? null : (JSON.parse(text) as Holder)
  } catch {
    return null
  }
}

/** Renames first and looks again: when two clear the same stale lock, the slower one may have caught the faster one's fresh lock. */
function removeStale(file: string, seen: string): void {
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

function release(file: string, me: Holder): void {
  if (parse(read(file))?.pid === me.pid) fs.rmSync(file, { force: true })
}
