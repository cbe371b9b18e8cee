import { type ChildProcess, spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { Problem } from '../process/problem'
import { mark, type ProcessMark, sleep } from '../process/process-mark.mjs'
import { readPidFile, stopOrphan, stopServer } from './control-file'
import { freePort } from './free-port'
import { checkVersion, initCluster, newPassword, quietEnv, resetPassword } from './init-cluster'
import { findPlace, type Place } from './place'
import { program } from './programs'
import { complaints, openLog } from './server-log'

export type Options = {
  data: string
  /** What run.json remembers of earlier starts. */
  password?: string | undefined
  port?: number | undefined
  /** Called once the password is decided and before anything is made with it, so that it is never lost. */
  onPassword?: (password: string) => void
  say: (text: string) => void
  /** PostgreSQL settings beyond the usual ones. */
  settings?: Record<string, string>
}

/** A running PostgreSQL of our own. */
export type Server = {
  port: number
  password: string
  process: ProcessMark
  /** Resolves when it is no longer there, whoever ended it. */
  ended: Promise<void>
  url: (database: string) => string
  stop: () => Promise<void>
}

const BASE: Record<string, string> = {
  listen_addresses: '127.0.0.1',
  // No socket files: their path may hold at most 107 characters.
  unix_socket_directories: '',
  max_connections: '100',
  shared_buffers: '128MB',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_min_messages: 'warning',
  log_checkpoints: 'off',
  password_encryption: 'scram-sha-256',
}

/**
 * Starts the embedded PostgreSQL of a data folder; makes its cluster first when there is none and stops what
 * a killed start left.
 */
export async function startServer(options: Options): Promise<Server> {
  const place = findPlace(options.data, options.say)
  if (await stopOrphan(place.cluster))
    options.say('Stopped a database that an interrupted start had left running')
  const password = await prepareCluster(place, options)
  const log = path.join(options.data, 'postgres.log')
  for (let attempt = 1; ; attempt++) {
    const port = await freePort(attempt === 1 ? options.port : undefined)
    const outcome = await launch(place, port, log, options)
    if ('child' in outcome) return handleOf(outcome.child, port, password)
    // The port went to somebody else meanwhile, or the memory of a killed server is not free yet.
    const isPassing =
      /could not bind|could not create any TCP|pre-existing shared memory|lock file .* already exists/i.test(
        outcome.complaint,
      )
    if (attempt >= 5 || !isPassing) throw new Problem(startProblem(place.cluster, outcome.complaint, log))
    await sleep(200 * attempt)
  }
}

async function prepareCluster(place: Place, options: Options): Promise<string> {
  const isNew = !fs.existsSync(path.join(place.cluster, 'PG_VERSION'))
  if (!isNew) checkVersion(place)
  const password = options.password ?? newPassword()
  if (isNew) {
    options.onPassword?.(password)
    await initCluster(place, password)
  } else if (!options.password) {
    await resetPassword(place, password)
    options.onPassword?.(password)
  }
  return password
}

type Launched = { child: ChildProcess } | { complaint: string }

async function launch(
  { cluster, programs, account }: Place,
  port: number,
  log: string,
  options: Options,
): Promise<Launched> {
  const { fd, from } = openLog(log)
  const settings = Object.entries({ ...BASE, ...options.settings, port: String(port) }).flatMap(
    ([name, value]) => ['-c', `${name}=${value}`],
  )
  const ids = account ? { uid: account.uid, gid: account.gid } : {}
  const child = spawn(program(programs, 'postgres'), ['-D', cluster, ...settings], {
    cwd: '/',
    env: quietEnv(),
    detached: true,
    stdio: ['ignore', fd, fd],
    ...ids,
  })
  fs.closeSync(fd)
  let failure: string | undefined
  child.once('error', (error) => (failure = error.message))
  let told = performance.now()
  while (child.exitCode === null && child.signalCode === null && !failure) {
    const state = readPidFile(cluster)
    if (state?.pid === child.pid && state?.status === 'ready') return { child }
    if (performance.now() - told > 5_000) {
      options.say('Waiting for the database: it is reading its journal after an unclean stop')
      told = performance.now()
    }
    await sleep(15)
  }
  return { complaint: failure ?? complaints(log, from) }
}

function startProblem(cluster: string, complaint: string, log: string): string {
  if (/No space left/i.test(complaint))
    return `The disk that holds ${path.dirname(cluster)} is full, so PostgreSQL cannot start. Free some space and start again.`
  return `PostgreSQL did not start: ${complaint} (more in ${log})`
}

function handleOf(child: ChildProcess, port: number, password: string): Server {
  const process = mark(child.pid ?? 0)
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const url = (database: string) => `postgresql://postgres:${password}@127.0.0.1:${port}/${database}`
  return { port, password, process, ended, url, stop: () => stopServer(process) }
}

/** Creates the database when it is missing. */
export async function ensureDatabase(server: Server, name: string): Promise<void> {
  const client = new pg.Client({ connectionString: server.url('postgres'), connectionTimeoutMillis: 10_000 })
  await client.connect()
  try {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name])
    if (!rowCount) await client.query(`CREATE DATABASE ${pg.escapeIdentifier(name)}`)
  } finally {
    await client.end()
  }
}
