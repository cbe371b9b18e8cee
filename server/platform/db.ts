import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { Prisma, PrismaClient } from '@/generated/prisma/client'
import { env } from './env'
import { statementNames } from './statement-names'

export { Prisma }

/** What commands and queries get: the client, or the transaction they run in. */
export type Tx = Prisma.TransactionClient

type Source = { pool: pg.Pool; prisma: PrismaClient }
type Held = { direct: Source; transactions: Source; lists: pg.Pool }
// Next loads a module once per bundle; the pools are kept on the process so that there is one of each.
const holder = globalThis as typeof globalThis & { haidangDb?: Held }

function openPool(max: number, connectionTimeoutMillis: number): pg.Pool {
  const { databaseUrl: connectionString } = env()
  const pool = new pg.Pool({ connectionString, max, idleTimeoutMillis: 30_000, connectionTimeoutMillis })
  // A pool without a listener ends the process when PostgreSQL goes away; the next query reports it instead.
  pool.on('error', () => {})
  return pool
}

function open(max: number): Source {
  const pool = openPool(max, 5_000)
  const adapter = new PrismaPg(pool, { statementNameGenerator: statementNames() })
  return { pool, prisma: new PrismaClient({ adapter }) }
}
// Transactions have connections of their own: work inside one may read outside of it, and with a single pool
// a dozen transactions would hold every connection while each waits for one more. Whole lists are read as
// slowly as their reader takes them: a few at a time, and the next one waits.
const held = (): Held => {
  holder.haidangDb ??= { direct: open(12), transactions: open(12), lists: openPool(4, 60_000) }
  return holder.haidangDb
}

/** Prisma: queries and rare commands. */
export const prisma = (): PrismaClient => held().direct.prisma

/** One prepared statement on the pool: the hot paths. */
export async function statement<Row extends object>(
  name: string,
  text: string,
  values: unknown[],
): Promise<Row[]> {
  return (await held().direct.pool.query<Row>({ name, text, values })).rows
}

/**
 * A statement that is planned for its values at every call: which way is short depends on them, as where a
 * page of a list begins. A named one gets a plan for any values from its sixth call on.
 */
export async function statementForValues<Row extends object>(
  text: string,
  values: unknown[],
): Promise<Row[]> {
  return (await held().direct.pool.query<Row>({ text, values })).rows
}

/** A connection for reading a whole list; to be released. */
export const listConnection = (): Promise<pg.PoolClient> => held().lists.connect()

const TRIES = 4
// Deadlock and serialization failure: PostgreSQL undid everything and asks for another try.
const isTransient = (error: unknown): boolean =>
  /\b(40P01|40001)\b|P2034/.test(`${codeOf(error)} ${error instanceof Error ? error.message : ''}`)
const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : ''

/** Runs `work` in one transaction; anything thrown undoes all of it. A deadlock's loser is run again. */
export async function transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await held().transactions.prisma.$transaction(work, { maxWait: 10_000, timeout: 600_000 })
    } catch (error) {
      if (attempt === TRIES || !isTransient(error)) throw error
    }
  }
}

/** Closes every connection; for scripts and tests. */
export async function closeDb(): Promise<void> {
  const open = holder.haidangDb
  holder.haidangDb = undefined
  if (!open) return
  for (const { prisma, pool } of [open.direct, open.transactions]) {
    await prisma.$disconnect()
    await pool.end().catch(() => {})
  }
  await open.lists.end().catch(() => {})
}
