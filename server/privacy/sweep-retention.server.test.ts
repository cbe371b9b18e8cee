import fs from 'node:fs'
import path from 'node:path'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { systemActor } from '@/domain/access/actor'
import { cutoffFor, type KeptId, keptIds } from '@/domain/privacy/retention'
import { findActor } from '@/server/accounts/find-actor'
import { findLink } from '@/server/accounts/find-link'
import { openSession, signOut } from '@/server/accounts/sign-in'
import { sweepFiles } from '@/server/files/sweep-files'
import { readStoredFile, storeFile } from '@/server/files/store-file'
import { daily } from '@/server/worker/daily'
import { writeToOutbox } from '@/server/mail/outbox'
import { clock } from '@/server/platform/clock'
import { execute, ok, rareCommand, writeAudit } from '@/server/platform/command'
import { prisma, transaction } from '@/server/platform/db'
import { env } from '@/server/platform/env'
import { newId } from '@/server/platform/ids'
import { sha256 } from '@/server/platform/hash'
import { z } from 'zod'
import { buildInstitution, buildPerson } from '@/test/build'
import { linkFor } from '@/test/link-for'
import { useDatabase } from '@/test/database'
import { prunedIds, sweepRetention } from './sweep-retention'
import { confirmClock } from './watch-clock'

useDatabase()
const system = systemActor('test')
const move = (days: number) => clock.shift(days * 86_400_000)
let personId: string
const inData = (...parts: string[]) => path.join(env().dataDir, ...parts)

// What lies on the disk bears the machine's own time.
beforeEach(() => clock.shift(Date.now() - clock.now().getTime()))
beforeEach(async () => {
  await buildInstitution()
  personId = (await buildPerson()).id
  fs.rmSync(env().dataDir, { recursive: true, force: true })
  fs.mkdirSync(env().dataDir, { recursive: true })
})
afterAll(() => fs.rmSync(env().dataDir, { recursive: true, force: true }))

test('every kind with a time in the table is deleted by someone, and nothing else is', () => {
  expect([...prunedIds].sort()).toEqual(keptIds.filter((id) => cutoffFor(id, clock.now())).sort())
})

const keptAs: Record<string, KeptId> = {
  account: 'account',
  account_token: 'link',
  answer_step: 'attempt',
  attempt: 'attempt',
  attempt_item: 'attempt',
  certificate: 'certificate',
  certificate_serial: 'certificate',
  completion: 'completion',
  enrolment: 'completion',
  annulment: 'decision',
  enrolment_decision: 'decision',
  enrolment_event: 'completion',
  lesson_progress: 'progress',
  membership: 'membership',
  notice: 'mailed',
  gauge_answer: 'gauge',
  recall_answer: 'recall',
  role_grant: 'membership',
  run: 'completion',
  session: 'session',
  task_done: 'task',
  test_out: 'test_out',
}

test('every table that holds something of one person belongs to a line that people can read', async () => {
  const tables = await prisma().$queryRaw<{ name: string }[]>`
    SELECT c.table_name AS name FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
    WHERE c.table_schema = 'public' AND c.column_name = 'person_id' AND t.table_type = 'BASE TABLE' ORDER BY 1`
  expect(tables.map(({ name }) => name).sort()).toEqual(Object.keys(keptAs).sort())
  expect(Object.values(keptAs).filter((id) => !keptIds.includes(id))).toEqual([])
})

describe('sign-ins', () => {
  test('that ended are deleted sixteen days after they began', async () => {
    const signedOut = await transaction((tx) => openSession(tx, personId, clock.now()))
    await signOut(await findActor(signedOut))
    await transaction((tx) => openSession(tx, personId, clock.now()))
    move(15)
    const open = await transaction((tx) => openSession(tx, personId, clock.now()))
    expect(await sweepRetention(system)).toEqual({})
    move(2)
    expect(await sweepRetention(system)).toEqual({ session: { rows: 2 } })
    expect(await findActor(open)).toMatchObject({ kind: 'person' })
  })
  test('that are open stay, however old', async () => {
    const secret = await transaction((tx) => openSession(tx, personId, clock.now()))
    await prisma().session.updateMany({
      data: { expiresAt: new Date(clock.now().getTime() + 90 * 86_400_000) },
    })
    move(60)
    expect(await sweepRetention(system)).toEqual({})
    expect(await findActor(secret)).toMatchObject({ kind: 'person' })
  })
})

test('links that were used or ran out are deleted after fourteen days; until then they say so', async () => {
  await prisma().person.update({ where: { id: personId }, data: { email: 'an@example.edu.vn' } })
  const link = await linkFor(personId)
  move(10)
  expect(await sweepRetention(system)).toEqual({})
  expect(await findLink(link)).toEqual({ state: 'expired' })
  await linkFor(personId)
  move(5)
  expect(await sweepRetention(system)).toEqual({ link: { rows: 1 } })
  expect(await findLink(link)).toEqual({ state: 'unknown' })
})

test('notes of requests go after sixty days, notes of sent mail after twelve months', async () => {
  const nothing = rareCommand({
    name: 'test.nothing',
    input: z.object({}),
    subject: async () => ({}),
    can: () => true,
    run: async () => ok({}),
    audit: () => null,
  })
  await execute(nothing, system, {}, { idempotencyKey: 'k1' })
  const facts = {
    kind: 'reset',
    key: 'k',
    address: 'a@example.edu.vn',
    lang: 'vi',
    state: 'sent',
    messageId: '<m>',
  }
  await prisma().notice.create({
    data: { personId, id: newId(), ...facts, createdAt: clock.now(), changedAt: clock.now() },
  })
  move(59)
  expect(await sweepRetention(system)).toEqual({})
  move(2)
  expect(await sweepRetention(system)).toEqual({ request: { rows: 1 } })
  move(310)
  expect(await sweepRetention(system)).toEqual({ mailed: { rows: 1 } })
})

test('the audit log is kept sixty months, and nobody changes a line before', async () => {
  await transaction((tx) => writeAudit(tx, system, 'test.old', { subject: 'x' }, clock.now()))
  move(5 * 365)
  expect(await sweepRetention(system)).toEqual({})
  await expect(prisma().audit.updateMany({ data: { subject: 'y' } })).rejects.toThrow()
  move(3)
  expect(await sweepRetention(system)).toEqual({ audit: { rows: 1 } })
  expect(await prisma().audit.findMany({ select: { action: true, subject: true, detail: true } })).toEqual([
    { action: 'retention.prune', subject: 'retention:audit', detail: { rows: 1 } },
  ])
})

test('mails in the outbox are deleted after thirty days, and other files there stay', async () => {
  await writeToOutbox({ id: 'a', at: clock.now() }, Buffer.from('a'))
  fs.writeFileSync(inData('outbox', 'ghi-chú.txt'), 'x')
  move(20)
  await writeToOutbox({ id: 'b', at: clock.now() }, Buffer.from('b'))
  move(11)
  expect(await sweepRetention(system)).toEqual({ mail: { files: 1 } })
  expect(fs.readdirSync(inData('outbox')).map((name) => name.slice(-20))).toEqual([
    `${sha256('b').slice(0, 16)}.eml`,
    'ghi-chú.txt',
  ])
})

test('uploads go after thirty days, also the bytes that no row names; what has no end stays', async () => {
  const deleteAfter = new Date(clock.now().getTime() + 30 * 86_400_000)
  const store = (text: string, end: Date | null) =>
    transaction((tx) =>
      storeFile(
        tx,
        {
          bytes: new TextEncoder().encode(text),
          type: 'text/csv',
          purpose: 'import',
          ownerId: null,
          deleteAfter: end,
        },
        clock.now(),
      ),
    )
  const [list, certificate, stray] = [
    await store('list', deleteAfter),
    await store('certificate', null),
    await store('stray', deleteAfter),
  ]
  await prisma().file.delete({ where: { hash: stray } })
  fs.writeFileSync(inData('files', list.slice(0, 2), `${list}.half.tmp`), 'half')
  move(29)
  await sweepFiles(clock.now())
  expect(await sweepRetention(system)).toEqual({})
  move(2)
  await sweepFiles(clock.now())
  expect(await sweepRetention(system)).toEqual({ upload: { files: 2 } })
  expect([await readStoredFile(list), await readStoredFile(stray)]).toEqual([null, null])
  expect(await readStoredFile(certificate)).not.toBeNull()
  expect(fs.existsSync(inData('files', sha256('list').slice(0, 2), `${list}.half.tmp`))).toBe(false)
})

describe('logs', () => {
  const read = (name: string) => (fs.existsSync(inData(name)) ? fs.readFileSync(inData(name), 'utf8') : null)

  test('no line is there after thirty days and one, whether it bears a date or not', async () => {
    const writer = fs.openSync(inData('web.log'), 'a')
    for (let day = 0; day < 80; day++) {
      fs.writeSync(writer, `day ${day}\n`)
      move(1)
      await sweepRetention(system)
      const days = `${read('web.log.1') ?? ''}${read('web.log')}`
        .split('\n')
        .flatMap((line) => (line ? [Number(line.slice(4))] : []))
      expect(Math.min(...days, day)).toBeGreaterThanOrEqual(day - 30)
      // Two weeks are always there.
      expect(days).toEqual(
        expect.arrayContaining(Array.from({ length: Math.min(day, 13) }, (_, i) => day - i)),
      )
    }
    fs.closeSync(writer)
  })
  test('one that nobody writes any more goes as well', async () => {
    fs.writeFileSync(inData('worker.log.1'), 'old')
    move(15)
    expect(await sweepRetention(system)).toEqual({ log: { files: 1 } })
    expect(fs.readdirSync(env().dataDir)).toEqual([])
  })
})

describe('the job', () => {
  test('is for the system alone: a person deletes nothing', async () => {
    await transaction((tx) => openSession(tx, personId, clock.now()))
    move(20)
    await expect(sweepRetention((await buildPerson()).actor)).rejects.toThrow()
    expect(await prisma().session.count()).toBe(1)
  })
  test('deletes the rest when one kind cannot be deleted, and fails so that it is tried again', async () => {
    await transaction((tx) => openSession(tx, personId, clock.now()))
    await transaction((tx) => writeAudit(tx, system, 'test.old', { subject: 'x' }, clock.now()))
    fs.writeFileSync(inData('outbox'), 'not a folder')
    move(6 * 365)
    await expect(sweepRetention(system)).rejects.toThrow('mail')
    expect(await prisma().session.count()).toBe(0)
    expect(await prisma().audit.count({ where: { action: 'test.old' } })).toBe(0)
  })
  test('is known to the worker', async () => {
    await transaction((tx) => openSession(tx, personId, clock.now()))
    move(20)
    await execute(confirmClock, system, {})
    await daily['retention.sweep'].run()
    expect(await prisma().session.count()).toBe(0)
  })
})
