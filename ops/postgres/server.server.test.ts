import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { isAlive } from '../process/process-mark.mjs'
import { ensureDatabase, type Server, startServer } from './server'

let data = ''
let running: Server[] = []
const said: string[] = []
const start = async (more: { password?: string; port?: number } = {}) => {
  const server = await startServer({
    data,
    say: (text) => said.push(text),
    settings: { fsync: 'off' },
    ...more,
  })
  running.push(server)
  return server
}
const ask = async (url: string, sql: string) => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(sql)).rows[0]
  } finally {
    await client.end()
  }
}

beforeEach(() => {
  data = fs.mkdtempSync(path.join(os.tmpdir(), 'haidang data '))
  fs.chmodSync(data, 0o711)
  running = []
  said.length = 0
})
afterEach(async () => {
  for (const server of running) await server.stop()
  fs.rmSync(data, { recursive: true, force: true })
})

test('a new folder gets a database that reads Vietnamese, and keeps it', async () => {
  const first = await start()
  await ensureDatabase(first, 'haidang')
  expect(
    await ask(
      first.url('haidang'),
      "SELECT lower('Đ Ắ') AS low, current_setting('server_encoding') AS encoding",
    ),
  ).toEqual({
    low: 'đ ắ',
    encoding: 'UTF8',
  })
  await ask(first.url('haidang'), 'CREATE TABLE kept (n int)')
  await first.stop()
  expect(isAlive(first.process)).toBe(false)
  const second = await start({ password: first.password, port: first.port })
  expect(second.port).toBe(first.port)
  await ensureDatabase(second, 'haidang')
  expect(await ask(second.url('haidang'), 'SELECT count(*)::int AS n FROM kept')).toEqual({ n: 0 })
})
test('a database that a killed start left running is stopped and started anew', async () => {
  const orphan = await start()
  const next = await start({ password: orphan.password })
  expect(isAlive(orphan.process)).toBe(false)
  expect(isAlive(next.process)).toBe(true)
  expect(said.join()).toContain('interrupted start')
})
test('after a SIGKILL it recovers', async () => {
  const first = await start()
  await ensureDatabase(first, 'haidang')
  process.kill(first.process.pid, 'SIGKILL')
  await first.ended
  const next = await start({ password: first.password })
  expect(await ask(next.url('haidang'), 'SELECT 1 AS one')).toEqual({ one: 1 })
})
test('a pid file whose number belongs to another program is no obstacle, and that program lives on', async () => {
  const first = await start()
  await first.stop()
  fs.writeFileSync(
    path.join(data, 'db/postmaster.pid'),
    `${process.pid}\n${path.join(data, 'db')}\n1\n5432\n\n127.0.0.1\n\nready   \n`,
  )
  const next = await start({ password: first.password })
  expect(await ask(next.url('postgres'), 'SELECT 1 AS one')).toEqual({ one: 1 })
})
test('a pid file that a power cut left empty or garbled is no obstacle', async () => {
  const first = await start()
  await first.stop()
  for (const text of ['', '\0\0\0', 'x\ny\n']) {
    fs.writeFileSync(path.join(data, 'db/postmaster.pid'), text)
    const next = await start({ password: first.password })
    expect(await ask(next.url('postgres'), 'SELECT 1 AS one')).toEqual({ one: 1 })
    await next.stop()
  }
})
test('one that still runs although its pid file says nothing is stopped first', async () => {
  const orphan = await start()
  fs.writeFileSync(path.join(data, 'db/postmaster.pid'), '')
  const next = await start({ password: orphan.password })
  expect(isAlive(orphan.process)).toBe(false)
  expect(await ask(next.url('postgres'), 'SELECT 1 AS one')).toEqual({ one: 1 })
})
test('a copy made while the original runs starts on a port of its own, and the original lives on', async () => {
  const original = await start()
  const copy = `${data}-copy`
  try {
    spawnSync('cp', ['-a', data, copy])
    const { password, port, process: first } = original
    const other = await startServer({ data: copy, password, port, say: () => {}, settings: { fsync: 'off' } })
    running.push(other)
    expect(other.port).not.toBe(port)
    expect(isAlive(first)).toBe(true)
    expect(await ask(original.url('postgres'), 'SELECT 1 AS one')).toEqual({ one: 1 })
    expect(await ask(other.url('postgres'), 'SELECT 1 AS one')).toEqual({ one: 1 })
    await other.stop()
  } finally {
    fs.rmSync(copy, { recursive: true, force: true })
  }
})
test('a lost password is set anew', async () => {
  const first = await start()
  await first.stop()
  const next = await start()
  expect(next.password).not.toBe(first.password)
  expect(await ask(next.url('postgres'), 'SELECT 1 AS one')).toEqual({ one: 1 })
})
test('a wrong password is refused: the database is not open to everybody on the machine', async () => {
  const server = await start()
  await expect(ask(server.url('postgres').replace(server.password, 'guess'), 'SELECT 1')).rejects.toThrow(
    /password/,
  )
})
test('files of another major version are refused with what to do', async () => {
  const first = await start()
  await first.stop()
  fs.writeFileSync(path.join(data, 'db/PG_VERSION'), '15\n')
  await expect(start({ password: first.password })).rejects.toThrow(
    /made by PostgreSQL 15; this release brings 18/,
  )
})
test("why it does not start is said in PostgreSQL's own words", async () => {
  const first = await start()
  await first.stop()
  fs.writeFileSync(path.join(data, 'db/postgresql.conf'), 'no_such_setting = 1\n')
  await expect(start({ password: first.password })).rejects.toThrow(/no_such_setting/)
})
