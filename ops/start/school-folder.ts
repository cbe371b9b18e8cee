import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { Problem } from '../process/problem'

/** Where a school lays its own questions over the public ones. */
export const schoolFolder = (data: string): string => path.join(data, 'content/courses')

/**
 * Names the state of that folder and the secret that seals it: while both are as they were, a start need not
 * read them again. Empty while there is no folder.
 */
export function schoolFolderMark(data: string, secret: string): string {
  const folder = schoolFolder(data)
  if (!fs.existsSync(folder)) return ''
  if (!fs.statSync(folder).isDirectory())
    throw new Problem(`${folder} is no folder. Take it away, or lay the banks into a folder of that name.`)
  const hash = createHash('sha256').update(secret)
  for (const name of fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort())
    hash.update(`\0${name}\0`).update(textOf(path.join(folder, name)))
  return hash.digest('hex').slice(0, 16)
}

function textOf(file: string): string | Buffer {
  try {
    return fs.statSync(file).isFile() ? fs.readFileSync(file) : ''
  } catch {
    return 'unreadable'
  }
}
