import fs from 'node:fs'
import path from 'node:path'

/** The commit that is checked out, read from the repository's files; null outside a repository. */
export function commitOf(root: string): string | null {
  const read = (name: string): string | null => {
    try {
      return fs.readFileSync(path.join(root, '.git', name), 'utf8').trim()
    } catch {
      return null
    }
  }
  const head = read('HEAD')
  if (!head?.startsWith('ref: ')) return head
  const ref = head.slice(5)
  const packed = read('packed-refs')
    ?.split('\n')
    .find((line) => line.endsWith(` ${ref}`))
  return read(ref) ?? packed?.split(' ')[0] ?? null
}
