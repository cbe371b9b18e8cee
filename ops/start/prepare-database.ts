// Runs in a process of its own before web and worker: brings the database to this release's state. Exit code
// 3: stdout is a sentence for the operator.
import fs from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { migrate } from '@/server/operations/migrate'
import { systemActor } from '@/domain/access/actor'
import { dropSetupToken, ensureSetupToken, readSetupToken } from '@/server/accounts/setup-token'
import { publishContent } from '@/server/courses/publish-content'
import { hasSchoolBanks } from '@/server/courses/school-banks'
import { staleOrigins } from '@/server/certificates/stale-files'
import { closeDb } from '@/server/platform/db'
import { databaseProblem, explain, hasCode, isProblem } from '../process/problem'
import { markPrepared } from './prepared-mark'
import { schoolFolder, schoolFolderMark } from './school-folder'
import { runNode, typescript } from '../process/run-script'

const root = process.cwd()
const url = process.env.DATABASE_URL ?? ''
const data = process.env.HAIDANG_DATA ?? ''
const isEmpty = process.argv.includes('--empty')
const say = (text: string) => process.stderr.write(`• ${text}\n`)

async function prepare(): Promise<void> {
  const applied = await migrate(root, url)
  if (applied.length)
    say(
      `Database brought up to date (${applied.length} ${applied.length === 1 ? 'migration' : 'migrations'})`,
    )
  await publish()
  const areBanksGood = await publishBanks()
  const school = await schoolSoFar()
  // Once begun without the demo, or filled by the import tool, it stays without; each start then looks again.
  const waitsForSetup = school === 'people_only' || ((isEmpty || readSetupToken()) && school === 'nothing')
  if (waitsForSetup) return void ensureSetupToken()
  // Set up by a tool since: the key to the first page opens nothing any more.
  if (school === 'set_up') dropSetupToken()
  else await seed()
  await warnOfOtherAddress()
  // A refused bank is told of at each start until it is mended.
  if (!areBanksGood) return
  await markPrepared(url, {
    buildId: process.env.HAIDANG_BUILD_ID ?? 'none',
    address: process.env.PUBLIC_URL ?? '',
    school: schoolFolderMark(data, process.env.HAIDANG_SECRET ?? ''),
  })
}

async function publish(): Promise<void> {
  const outcome = await publishContent(systemActor('start'))
  if (outcome.ok) return
  const named = outcome.issues?.map(({ path, message }) => `${path} (${message})`).join(', ')
  throw new Error(`the courses could not be published: ${[outcome.reason, named].filter(Boolean).join(': ')}`)
}

/**
 * Lays the school's own questions over the public ones, or takes them away with their folder. Answers whether
 * none was refused.
 */
async function publishBanks(): Promise<boolean> {
  if (!fs.existsSync(schoolFolder(data)) && !(await hasSchoolBanks())) return true
  say('Checking the questions of the school’s own')
  const { code, text } = await runNode(typescript(root, 'scripts/publish-school-banks.ts'), {
    root,
    onOutput: (part) => process.stderr.write(part),
  })
  if (code !== 0 && code !== 2)
    throw new Error(`the school's own questions could not be read: ${lastLines(text)}`)
  return code === 0
}

/**
 * PUBLIC_URL was changed, or is missing this once: whoever scans an older certificate comes to the old
 * address.
 */
async function warnOfOtherAddress(): Promise<void> {
  for (const { origin, certificates } of await staleOrigins())
    say(
      `${certificates} stored certificates lead to ${origin || 'an address of an earlier release'}, this site is ${process.env.PUBLIC_URL ?? ''}. ` +
        'Each is made anew when its holder downloads it; copies on paper need the old address to answer or forward here.',
    )
}

/**
 * How far the institution has come. A demo whose loading was cut short has no password yet: it is loaded to
 * its end.
 */
async function schoolSoFar(): Promise<'nothing' | 'people_only' | 'demo_begun' | 'set_up'> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query<{
      hasSchool: boolean
      isDemo: boolean
      hasPeople: boolean
      hasPassword: boolean
    }>(
      `SELECT EXISTS (SELECT 1 FROM institution) AS "hasSchool", EXISTS (SELECT 1 FROM institution WHERE is_demo) AS "isDemo",
         EXISTS (SELECT 1 FROM person) AS "hasPeople", EXISTS (SELECT 1 FROM account WHERE password_hash IS NOT NULL) AS "hasPassword"`,
    )
    const [found] = rows
    if (!found?.hasSchool) return found?.hasPeople ? 'people_only' : 'nothing'
    return found.isDemo && !found.hasPassword ? 'demo_begun' : 'set_up'
  } finally {
    await client.end()
  }
}

async function seed(): Promise<void> {
  if (!fs.existsSync(path.join(root, 'prisma/seed.ts'))) return
  say('Loading the demo school')
  const { code, text } = await runNode(typescript(root, 'prisma/seed.ts'), {
    root,
    onOutput: (part) => process.stderr.write(part),
  })
  if (code !== 0) throw new Error(`the demo school could not be loaded: ${lastLines(text)}`)
}

const lastLines = (text: string) => text.trim().split('\n').slice(-5).join('\n')

try {
  await prepare()
  await closeDb()
  process.exit(0)
} catch (error) {
  const known = explain(error, data)
  const isConnection =
    hasCode(
      error,
      'ECONNREFUSED',
      'ENOTFOUND',
      'EAI_AGAIN',
      'ETIMEDOUT',
      '28P01',
      '28000',
      '3D000',
      '57P03',
      '57P01',
      '42501',
    ) || /timeout|Connection terminated/i.test(String(error))
  if (isProblem(known) || isConnection) {
    process.stdout.write((isProblem(known) ? known : databaseProblem(error, url)).message)
    process.exit(3)
  }
  process.stderr.write(`${error instanceof Error ? error.stack : error}\n`)
  process.exit(1)
}
