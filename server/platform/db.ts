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

/** Runs `work` in one transaction; anything thrown undoes all of it. */
export const transaction = <T>(work: (tx: Tx) => Promise<T>): Promise<T> =>
  prisma().$transaction(work, { maxWait: 10_000, timeout: 600_000 })

/** Closes every connection; for scripts and tests. */
export async function closeDb(): Promise<void> {
  const open = holder.haidangDb
  holder.haidangDb = undefined
  if (!open) return
  await open.prisma.$disconnect()
  await open.pool.end().catch(() => {})
}
