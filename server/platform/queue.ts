import { createHash } from 'node:crypto'
import pg from 'pg'
import PgBoss from 'pg-boss'
import bossVersion from 'pg-boss/version.json' with { type: 'json' }
import type { Day } from '@/domain/time/calendar'
import { env } from './env'
import type { Tx } from './db'
import { expireSecondsOf, type JobData, type JobName, jobNames } from './jobs'

export const SCHEMA = 'pgboss'
const KEEP = {
  archiveCompletedAfterSeconds: 3 * 86_400,
  archiveFailedAfterSeconds: 14 * 86_400,
  deleteAfterDays: 30,
  retentionDays: 30,
}

let sender: PgBoss | undefined
/** Never started: it only knows how a job is written; the transaction at hand writes it. */
const theSender = (): PgBoss => {
  sender ??= new PgBoss({ connectionString: env().databaseUrl, schema: SCHEMA, ...KEEP })
  return sender
}

/** The same name and key give the same id, so that a job asked for twice is there once. */
function idFor(name: string, key: string): string {
  const hex = createHash('sha256').update(`${name}\0${key}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

type Options = { key?: string; startAfter?: Date }

/** How a job that failed is tried again, and when one that hangs is given to another worker. */
const queueOptions = (expireInSeconds: number) => ({
  policy: 'standard' as const,
  retryLimit: 5,
  retryDelay: 5,
  retryBackoff: true,
  expireInSeconds,
})

/**
 * Asks for a job inside the transaction: a rollback takes it along. With a key, a second request for the same
 * changes nothing.
 */
export const enqueue = <N extends JobName>(
  tx: Tx,
  name: N,
  data: JobData<N>,
  options: Options = {},
): Promise<void> => send(tx, name, data, options)

/** The same for many jobs of one kind, in one statement: a school's letters are thousands. */
export async function enqueueAll<N extends JobName>(
  tx: Tx,
  name: N,
  jobs: readonly { data: JobData<N>; key: string }[],
): Promise<void> {
  const asked = jobs.map(({ data, key }) => ({ id: idFor(name, key), name, data }))
  await theSender().insert(asked, { db: inside(tx) })
}

/** Asks for a step of a day's work, which has a queue from the first time on. */
export async function enqueueStep(
  tx: Tx,
  { name, expireSeconds }: { name: string; expireSeconds: number },
  day: Day,
): Promise<void> {
  const options = JSON.stringify(queueOptions(expireSeconds))
  await tx.$executeRawUnsafe(`SELECT ${SCHEMA}.create_queue($1, $2::json)`, name, options)
  await send(tx, name, {}, { key: day })
}

/** pg-boss writes through the transaction at hand. */
const inside = (tx: Tx) => ({
  executeSql: async (text: string, values: unknown[]) => ({
    rows: await tx.$queryRawUnsafe<unknown[]>(text, ...values),
  }),
})

async function send(tx: Tx, name: string, data: object, { key, startAfter }: Options): Promise<void> {
  const options = {
    db: inside(tx),
    ...(key !== undefined && { id: idFor(name, key) }),
    ...(startAfter && { startAfter }),
  }
  await theSender().send(name, data, options)
}

/** A started pg-boss for the worker. Jobs come from `jobs`, not from its own schedule. */
export async function startBoss(connectionString: string): Promise<PgBoss> {
  const boss = new PgBoss({
    connectionString,
    schema: SCHEMA,
    max: 6,
    schedule: false,
    // The worker tidies up itself, by a clock that is believed.
    supervise: false,
    application_name: 'haidang-worker',
    ...KEEP,
  })
  return boss.start()
}

/** Makes the queue's tables and one queue per kind of job. Cheap when they are there. */
export async function installQueues(connectionString: string): Promise<void> {
  if (await isInstalled(connectionString)) return
  const boss = new PgBoss({ connectionString, schema: SCHEMA, max: 1, supervise: false, schedule: false })
  await boss.start()
  try {
    for (const name of jobNames)
      await boss.createQueue(name, { name, ...queueOptions(expireSecondsOf(name)) })
  } finally {
    await boss.stop({ graceful: false })
  }
}

async function isInstalled(connectionString: string): Promise<boolean> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 5_000 })
  await client.connect()
  try {
    const { rows: tables } = await client.query<{ queue: string | null }>(
      `SELECT to_regclass('${SCHEMA}.queue')::text AS queue`,
    )
    if (!tables[0]?.queue) return false
    const { rows: versions } = await client.query<{ version: number }>(
      `SELECT version FROM ${SCHEMA}.version`,
    )
    const { rows: queues } = await client.query<{ name: string }>(`SELECT name FROM ${SCHEMA}.queue`)
    const there = new Set(queues.map(({ name }) => name))
    return versions[0]?.version === bossVersion.schema && jobNames.every((name) => there.has(name))
  } finally {
    await client.end()
  }
}

/**
 * Lets jobs begin whose start lies further ahead than any wait (a letter's longest is a day): somebody asked
 * for them under a clock that ran ahead, and nobody would miss them until then.
 */
export const recallJobs = (tx: Tx): Promise<number> =>
  tx.$executeRawUnsafe(
    `UPDATE ${SCHEMA}.job SET start_after = now() WHERE state < 'active' AND start_after > now() + interval '2 days'`,
  )

/** How long the oldest job that may run has been waiting, and how many wait. */
export async function queueLag(tx: Tx): Promise<{ lagSeconds: number; waiting: number; failed: number }> {
  const [row] = await tx.$queryRawUnsafe<{ lag: number; waiting: number; failed: number }[]>(`
    SELECT coalesce(extract(epoch FROM now() - min(start_after) FILTER (WHERE state < 'active' AND start_after <= now())), 0)::float8 AS lag,
      count(*) FILTER (WHERE state < 'active')::int AS waiting, count(*) FILTER (WHERE state = 'failed')::int AS failed
    FROM ${SCHEMA}.job WHERE state < 'active' OR state = 'failed'`)
  return { lagSeconds: Math.round(row?.lag ?? 0), waiting: row?.waiting ?? 0, failed: row?.failed ?? 0 }
}
