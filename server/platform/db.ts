import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { Prisma, PrismaClient } from '@/generated/prisma/client'
import { env } from './env'

export { Prisma }

/** What commands and queries get: the client, or the transaction they run in. */
export type Tx = Prisma.TransactionClient

type Held = { pool: pg.Pool; prisma: PrismaClient }
// Next loads a module once per bundle; the pool is kept on the process so that there is one.
const holder = globalThis as typeof globalThis & { haidangDb?: Held }

function open(): Held {
  const pool = new pg.Pool({ connectionString: env().databaseUrl, max: 12, idleTimeoutMillis: 30_000, connectionTimeoutMillis: 5_000 })
  // A pool without a listener ends the process when PostgreSQL goes away; the next query reports it instead.
  pool.on('error', () => {})
  return { pool, prisma: new PrismaClient({ adapter: new PrismaPg(pool) }) }
}
const held = (): Held => {
  holder.haidangDb ??= open()
  return holder.haidangDb
}

/** Prisma: queries and rare commands. */
export const prisma = (): PrismaClient => held().prisma

/** One prepared statement on the pool: the hot paths. */
export async function statement<Row extends object>(name: string, text: string, values: unknown[]): Promise<Row[]> {
  return (await held().pool.query<Row>({ name, text, values })).rows
}

const TRIES = 4
// Deadlock and serialization failure: PostgreSQL undid everything and asks for another try.
const isTransient = (error: unknown): boolean => /\b(40P01|40001)\b|P2034/.test(`${codeOf(error)} ${error instanceof Error ? error.message : ''}`)
const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '')

/** Runs `work` in one transaction; anything thrown undoes all of it. A deadlock's loser is run again. */
export async function transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await prisma().$transaction(work, { maxWait: 10_000, timeout: 600_000 })
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
  await open.prisma.$disconnect()
  await open.pool.end().catch(() => {})
}
