import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'

const FOLDERS = [
  'app',
  'components',
  'content',
  'domain',
  'messages',
  'ops/build',
  'ops/process',
  'ops/web',
  'prisma/migrations',
  'public',
  'server',
  'tools/content',
]
const FILES = [
  'next.config.ts',
  'proxy.ts',
  'postcss.config.mjs',
  'tsconfig.json',
  'package-lock.json',
  'prisma/schema.prisma',
  'scripts/content-build.ts',
]
/** The files a build is made from, in a fixed order. Tests are not among them. */
export function sourceFiles(root: string): string[] {
  const files = FILES.filter((file) => fs.existsSync(path.join(root, file)))
  for (const folder of FOLDERS) collect(root, folder, files)
  return files.sort()
}

function collect(root: string, folder: string, into: string[]): void {
  if (!fs.existsSync(path.join(root, folder))) return
  for (const entry of fs.readdirSync(path.join(root, folder), { withFileTypes: true })) {
    const at = `${folder}/${entry.name}`
    if (entry.isDirectory()) collect(root, at, into)
    else if (!/\.test\.(ts|tsx|mjs)$/.test(entry.name)) into.push(at)
  }
}

/** One hash over everything a build is made from. */
export function sourceHash(root: string): string {
  const hash = createHash('sha256').update(process.versions.node.split('.')[0] ?? '')
  for (const file of sourceFiles(root))
    hash
      .update(`${file}\0`)
      .update(fs.readFileSync(path.join(root, file)))
      .update('\0')
  return hash.digest('hex').slice(0, 24)
}
