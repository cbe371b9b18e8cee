// Fills an empty database with the demo school of prisma/demo: the same commands that a school uses, and an
// invented term of learning.
import path from 'node:path'
import { loadDemo } from '@/tools/demo/load-demo'
import { closeDb } from '@/server/platform/db'

const say = (text: string): void => void process.stderr.write(`• ${text}\n`)

try {
  const isDemo = await loadDemo(path.resolve(import.meta.dirname, '..'), say)
  if (!isDemo) say('This database holds a school already; the demo was not loaded.')
} finally {
  await closeDb()
}
