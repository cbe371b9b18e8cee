import fs from 'node:fs'

const LIMIT = 10 * 1024 * 1024

/** Opens PostgreSQL's log for appending; a long one steps aside first. */
export function openLog(file: string): { fd: number; from: number } {
  if (sizeOf(file) > LIMIT) fs.renameSync(file, `${file}.1`)
  const fd = fs.openSync(file, 'a', 0o600)
  return { fd, from: sizeOf(file) }
}

const sizeOf = (file: string): number => fs.statSync(file, { throwIfNoEntry: false })?.size ?? 0

/** What PostgreSQL said since `from` about why it does not run: its last complaints, else its last lines. */
export function complaints(file: string, from: number): string {
  const text = fs.readFileSync(file).subarray(from).toString()
  return pickComplaints(text) || `no word in ${file}`
}

/** The lines that tell the cause, without time and process number. */
export function pickComplaints(text: string): string {
  const lines = text
    .split('\n')
    .map((line) => line.replace(/^\d{4}-\d\d-\d\d [\d:.]+ \S+ \[\d+\] /, '').trim())
    .filter(Boolean)
  const causes = lines.filter((line) =>
    /^(FATAL|PANIC|ERROR|HINT|DETAIL|LOG: {2}(could not|unrecognized|invalid)|initdb: error|postgres: )|error while loading|could not/.test(
      line,
    ),
  )
  const chosen = causes.length ? causes.slice(-3) : lines.slice(-3)
  return chosen.map((line) => line.replace(/^(FATAL|PANIC|ERROR|LOG|HINT|DETAIL): +/, '')).join(' ')
}
