// npm run migration -- NAME
// Writes prisma/migrations/<time>_NAME/migration.sql: what prisma/schema.prisma says now and did not when the
// newest migration was committed. What the schema cannot say (checks, triggers, moving data) is added to that
// file by hand.
import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { startServer } from '@/ops/postgres/server'
import { isProblem, Problem } from '@/ops/process/problem'
import { schemaDiff } from '@/tools/migrations/schema-diff'

const root = path.resolve(import.meta.dirname, '..')
const git = (...words: string[]): string => execFileSync('git', words, { cwd: root, encoding: 'utf8' }).trim()

function folderFor(name: string | undefined): string {
  if (!name || !/^[a-z0-9]+(_[a-z0-9]+)*$/.test(name))
    throw new Problem('Say what it does: npm run migration -- add_unit_history (small letters, digits, _).')
  const time = new Date().toISOString().replace(/[-:T]/g, '').slice(0, 14)
  return path.join('prisma/migrations', `${time}_${name}`)
}

/** The schema as it was when the newest migration came into the history. */
function schemaOfNewestMigration(): string {
  if (git('status', '--porcelain', '--', 'prisma/migrations'))
    throw new Problem('There is a migration that is not committed: change that one, or commit it first.')
  return git('show', `${git('log', '-1', '--format=%H', '--', 'prisma/migrations')}:prisma/schema.prisma`)
}

async function write(folder: string): Promise<void> {
  const before = schemaOfNewestMigration()
  const data = fs.mkdtempSync(path.join(os.tmpdir(), 'haidang-migration-'))
  fs.chmodSync(data, 0o711)
  const server = await startServer({ data, say: () => {} })
  try {
    const after = fs.readFileSync(path.join(root, 'prisma/schema.prisma'), 'utf8')
    const sql = await schemaDiff(server.url('postgres'), before, after)
    fs.mkdirSync(path.join(root, folder))
    fs.writeFileSync(path.join(root, folder, 'migration.sql'), sql || '-- What the schema cannot say.\n')
    process.stdout.write(`${folder}/migration.sql\n`)
  } finally {
    await server.stop()
    fs.rmSync(data, { recursive: true, force: true })
  }
}

try {
  await write(folderFor(process.argv[2]))
} catch (error) {
  if (!isProblem(error)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}
