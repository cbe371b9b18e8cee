import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { explain, Problem } from './problem'
import { runNode } from './run-script'

/** Generates the Prisma client when the schema or Prisma changed. */
export async function generateClient(root: string, say: (text: string) => void): Promise<void> {
  const stamp = path.join(root, 'generated/.schema-hash')
  const hash = createHash('sha256')
  for (const file of ['prisma/schema.prisma', 'node_modules/prisma/package.json']) hash.update(fs.readFileSync(path.join(root, file)))
  const want = hash.digest('hex')
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === want && fs.existsSync(path.join(root, 'generated/prisma/client.ts')))
    return
  say('Generating the database client')
  // Prisma would fetch its schema engine, which `generate` does not use: any existing file stops it from asking.
  const env = { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: '1', CHECKPOINT_DISABLE: '1' }
  const { code, text } = await runNode([path.join(root, 'node_modules/prisma/build/index.js'), 'generate'], { root, env })
  if (code !== 0)
    throw /ENOSPC/.test(text)
      ? explain({ code: 'ENOSPC' }, root)
      : new Problem(`The database client could not be generated:\n${text.trim()}`)
  fs.writeFileSync(stamp, want)
}
