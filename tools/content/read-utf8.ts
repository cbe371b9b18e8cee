import { isUtf8 } from 'node:buffer'
import fs from 'node:fs'
import path from 'node:path'
import type { Fault } from '@/domain/content/fault'

/** The text of a file; null, and a fault, where it is in another encoding and its letters would be lost. */
export function readUtf8(root: string, file: string, faults: Fault[]): string | null {
  const bytes = fs.readFileSync(path.join(root, file))
  if (isUtf8(bytes)) return bytes.toString('utf8')
  faults.push({
    file,
    line: 1,
    code: 'encoding',
    message: 'the text is not UTF-8, so its letters would be lost',
    mend: 'Save the file as UTF-8.',
  })
  return null
}
