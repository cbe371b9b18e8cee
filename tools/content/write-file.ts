import fs from 'node:fs'
import path from 'node:path'

/** Writes a file so that a reader sees the old or the new one, never half; leaves an equal file alone. */
export function writeAtomically(file: string, text: string): boolean {
  if (fs.existsSync(file) && fs.readFileSync(file, 'utf8') === text) return false
  fs.mkdirSync(path.dirname(file), { recursive: true })
  const half = `${file}.${process.pid}.tmp`
  fs.writeFileSync(half, text)
  fs.renameSync(half, file)
  return true
}
