import fs from 'node:fs'

const LOG_LIMIT = 20 * 1024 * 1024
const LOOK_MS = 5_000

/**
 * Keeps logs bounded while their writers run: one beyond the limit becomes `.1`, in place of the one before,
 * and is emptied under its writer, who appends. On a full disk the old lines go, which makes room.
 */
export function boundLogs(files: string[], limit = LOG_LIMIT): NodeJS.Timeout {
  return setInterval(() => {
    for (const file of files) turnLog(file, limit)
  }, LOOK_MS).unref()
}

/** Answers whether the log was turned over. */
export function turnLog(file: string, limit = LOG_LIMIT): boolean {
  const stat = fs.statSync(file, { throwIfNoEntry: false })
  if (!stat?.isFile() || stat.size <= limit) return false
  const before = `${file}.1`
  try {
    fs.rmSync(before, { force: true })
    fs.copyFileSync(file, before)
    fs.chmodSync(before, 0o600)
  } catch {
    // Half a copy on a full disk would keep it full.
    fs.rmSync(before, { recursive: true, force: true })
  }
  fs.truncateSync(file, 0)
  return true
}
