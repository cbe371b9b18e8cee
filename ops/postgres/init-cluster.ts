import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { Problem } from '../process/problem'
import type { Place } from './place'
import { program } from './programs'
import { pickComplaints } from './server-log'

export const newPassword = (): string => randomBytes(24).toString('base64url')

/**
 * LC_ALL: the machine's language must not decide how PostgreSQL compares, or in which language it complains.
 */
export const quietEnv = (): NodeJS.ProcessEnv => ({
  NODE_ENV: process.env.NODE_ENV,
  PATH: process.env.PATH,
  SystemRoot: process.env.SystemRoot,
  LC_ALL: 'C',
  TZ: 'UTC',
})

const run = (
  place: Place,
  name: 'initdb' | 'postgres',
  args: string[],
  input = '',
): Promise<{ code: unknown; text: string }> =>
  new Promise((resolve) => {
    const { account } = place
    const ids = account ? { uid: account.uid, gid: account.gid } : {}
    const child = spawn(program(place.programs, name), args, {
      cwd: '/',
      env: quietEnv(),
      stdio: ['pipe', 'pipe', 'pipe'],
      ...ids,
    })
    let text = ''
    child.stdout.on('data', (part) => (text += part))
    child.stderr.on('data', (part) => (text += part))
    child.once('error', (error) =>
      resolve({ code: 'spawn', text: `could not start ${name}: ${error.message}` }),
    )
    child.once('close', (code) => resolve({ code, text }))
    child.stdin.on('error', () => {})
    child.stdin.end(input)
  })

/**
 * Makes an empty cluster with this password: beside its final name first, so that a killed start leaves no
 * half of one.
 */
export async function initCluster(place: Place, password: string): Promise<void> {
  const { cluster, account } = place
  const draft = `${cluster}.new`
  const secret = `${cluster}.password`
  fs.rmSync(draft, { recursive: true, force: true })
  try {
    fs.mkdirSync(draft, { mode: 0o700 })
    fs.writeFileSync(secret, password, { mode: 0o600 })
    if (account) for (const at of [draft, secret]) fs.chownSync(at, account.uid, account.gid)
    const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
    const args = ['-D', draft, '-U', 'postgres', `--pwfile=${secret}`, '--auth=scram-sha-256', ...locale]
    const { code, text } = await run(place, 'initdb', args)
    if (code !== 0) throw new Problem(initProblem(cluster, text))
    fs.renameSync(draft, cluster)
  } finally {
    fs.rmSync(secret, { force: true })
    fs.rmSync(draft, { recursive: true, force: true })
  }
}

function initProblem(cluster: string, text: string): string {
  if (/No space left/i.test(text))
    return `The disk that holds ${path.dirname(cluster)} is full. Free about 300 MB and start again.`
  return `PostgreSQL could not make its files in ${cluster}: ${pickComplaints(text)}`
}

/** Sets the password without knowing the old one: run.json was lost, the cluster is ours. */
export async function resetPassword(place: Place, password: string): Promise<void> {
  const { code, text } = await run(
    place,
    'postgres',
    ['--single', '-D', place.cluster, 'postgres'],
    `ALTER ROLE postgres PASSWORD '${password}'\n`,
  )
  if (code !== 0) throw new Problem(`The database's password could not be set anew: ${pickComplaints(text)}`)
}

/** Refuses a cluster of another major version with a sentence. */
export function checkVersion({ cluster, programs }: Place): void {
  const has = fs.readFileSync(path.join(cluster, 'PG_VERSION'), 'utf8').trim()
  const major = programs.version.split('.')[0]
  if (has !== major)
    throw new Problem(
      `The database in ${cluster} was made by PostgreSQL ${has}; this release brings ${major}. Start the release that made it and move the data with pg_dump (docs/operations.md).`,
    )
}
