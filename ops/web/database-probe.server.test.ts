import fs from 'node:fs'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { PrismaPg } from '@prisma/adapter-pg'
import { expect, test } from 'vitest'
import { PrismaClient } from '@/generated/prisma/client'
import { checkDatabase } from '@/server/operations/check-database'
import { databaseProbe } from './database-probe'

const server = new URL(process.env.TEST_POSTGRES_URL ?? '')
const at = (port: number): string => {
  const other = new URL(server)
  other.port = String(port)
  return other.toString()
}
/** A port that takes connections and says nothing, as that of a stopped PostgreSQL does. */
async function withMutePort(work: (port: number) => Promise<void>): Promise<void> {
  const mute = net.createServer(() => {})
  await new Promise<void>((resolve) => mute.listen(0, '127.0.0.1', resolve))
  const address = mute.address()
  try {
    await work(typeof address === 'object' && address ? address.port : 0)
  } finally {
    mute.close()
  }
}

test('a database that answers is up; asked at once by many it is asked once', async () => {
  const isUp = databaseProbe(server.toString())
  expect(await Promise.all([isUp(), isUp(), isUp()])).toEqual([true, true, true])
  expect(isUp()).toBe(true)
})
/** The test server behind a Unix socket, as Debian's PostgreSQL stands by default. */
async function withSocket(work: (url: string) => Promise<void>): Promise<void> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'hd-pg-'))
  const sockets = net.createServer((client) => {
    const through = net.connect(Number(server.port), server.hostname)
    for (const [from, to] of [
      [client, through],
      [through, client],
    ] as const)
      from.on('error', () => to.destroy()).pipe(to)
  })
  await new Promise<void>((resolve) => sockets.listen(path.join(folder, '.s.PGSQL.5432'), resolve))
  const { username, password, pathname } = server
  try {
    await work(`postgresql://${username}:${password}@${pathname}?host=${encodeURIComponent(folder)}`)
  } finally {
    sockets.close()
    fs.rmSync(folder, { recursive: true })
  }
}

test('a database named by its Unix socket is taken by the start, is up for the front, and answers the site', () =>
  withSocket(async (url) => {
    await checkDatabase(url)
    expect(await databaseProbe(url)()).toBe(true)
    const site = new PrismaClient({ adapter: new PrismaPg({ connectionString: url }) })
    expect(await site.$queryRaw`SELECT 1 AS one`).toEqual([{ one: 1 }])
    await site.$disconnect()
  }))
test('an open port that answers no question is down, and so is one where nobody is', () =>
  withMutePort(async (port) => {
    expect(await databaseProbe(at(port))()).toBe(false)
    expect(await databaseProbe(at(9))()).toBe(false)
  }))
