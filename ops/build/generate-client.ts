import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { waitForLock } from '../process/lock.mjs'
import { Problem } from '../process/problem'
import { runNode } from '../process/run-script'

type Say = (text: string) => void

/** Generates the Prisma client when the schema or Prisma changed. Of two starts at once, one generates. */
export async function generateClient(root: string, say: Say): Promise<void> {
  const stamp = path.join(root, 'generated/.schema-hash')
  const want = hashOf(root)
  const isDone = () =>
    fs.existsSync(stamp) &&
    fs.readFileSync(stamp, 'utf8') === want &&
    fs.existsSync(path.join(root, 'generated/prisma/client.ts'))
  if (isDone()) return
  fs.mkdirSync(path.join(root, 'generated'), { recursive: true })
  const lock = await waitForLock(path.join(root, 'generated/.lock'), 'build', () => {})
  try {
    if (isDone()) return
    say('Generating the database client')
    await generate(root)
    fs.writeFileSync(stamp, want)
  } finally {
    lock.release()
  }
}

function hashOf(root: string): string {
  const hash = createHash('sha256')
  for (const file of ['prisma/schema.prisma', 'node_modules/prisma/package.json'])
    hash.update(fs.readFileSync(path.join(root, file)))
  return hash.digest('hex')
}

async function generate(root: string): Promise<void> {
  // Prisma would fetch its schema engine, which `generate` does not use: any existing file stops it from
  // asking.
  const env = {
    ...process.env,
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
    CHECKPOINT_DISABLE: '1',
  }
  const { code, text } = await runNode([path.join(root, 'node_modules/prisma/build/index.js'), 'generate'], {
    root,
    env,
  })
  if (code === 0) return
  if (/ENOSPC/.test(text))
    throw new Problem(`The disk that holds ${root} is full. Free some space and start again.`)
  throw new Problem(`The database client could not be generated:\n${text.trim()}`)
}
