import fs from 'node:fs'

/**
 * Milliseconds of processor time these processes have used so far, all their threads together; null where
 * the system does not tell (only Linux does, and only of this machine's processes).
 */
export function processorTime(pids: readonly number[]): number | null {
  try {
    return pids.reduce((sum, pid) => sum + ofProcess(pid), 0)
  } catch {
    return null
  }
}

function ofProcess(pid: number): number {
  const threads = `/proc/${pid}/task`
  return fs.readdirSync(threads).reduce((sum, thread) => sum + ofThread(`${threads}/${thread}/schedstat`), 0)
}

function ofThread(file: string): number {
  try {
    return Number(fs.readFileSync(file, 'utf8').split(' ')[0]) / 1_000_000
  } catch {
    return 0 // A thread that has just ended.
  }
}
