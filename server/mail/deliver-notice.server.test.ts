import { afterAll, beforeEach, expect, test } from 'vitest'
import { anonymous, systemActor } from '@/domain/access/actor'
import { activateAccount } from '@/server/accounts/activate-account'
import { inviteAccounts } from '@/server/accounts/invite-accounts'
import { askForLink } from '@/server/accounts/request-reset'
import { readHealth } from '@/server/operations/health'
import { findPerson } from '@/server/people/find-person'
import { execute } from '@/server/platform/command'
import { prisma } from '@/server/platform/db'
import { installQueues } from '@/server/platform/queue'
import { type BuiltPerson, type BuiltUnit, buildInstitution, buildPerson, buildUnit } from '@/test/build'
import { useDatabase } from '@/test/database'
import { later } from '@/test/later'
import { openLetters, runLetterJobs } from '@/test/letters'
import { useMailServer } from '@/test/mail-server'
import { resendNotice } from './resend-notice'
import { closeMail } from './send-mail'

const { url } = useDatabase()
const server = useMailServer()
const MINUTE = 60_000
let root: BuiltUnit
let person: BuiltPerson

beforeEach(async () => {
  await installQueues(url)
  root = await buildInstitution()
  const unit = await buildUnit({ parent: root })
  person = await buildPerson({ unit, isActivated: false, email: 'an@example.edu.vn' })
})
afterAll(closeMail)

const ask = () => askForLink(anonymous, { login: person.code })
const notice = () => prisma().notice.findFirstOrThrow()
const plain = (letter = '') => letter.replace(/=\r\n/g, '').replace(/=3D/g, '=')
const messageId = (letter = '') => /Message-ID: (\S+)/i.exec(letter)?.[1]
const link = (letter = '') => /activate\/([\w-]+)/.exec(plain(letter))?.[1] ?? ''
const activate = (token: string) =>
  execute(activateAccount, anonymous, { token, password: 'ba con mèo vàng' })

test('a letter is meant with the command and sent once, at its own time, however often its job runs', async () => {
  expect(await ask()).toMatchObject({ ok: true })
  const { createdAt } = await notice()
  expect(await notice()).toMatchObject({ state: 'intended', address: 'an@example.edu.vn', tries: 0 })
  await ask()
  await Promise.all([runLetterJobs(), runLetterJobs()])
  await runLetterJobs()
  expect(server.received).toHaveLength(1)
  const [letter] = server.received
  expect(letter).toContain('To: an@example.edu.vn')
  expect(Date.parse(/Date: (.*)/.exec(letter ?? '')?.[1] ?? '')).toBe(
    Math.floor(createdAt.getTime() / 1000) * 1000,
  )
  expect(await notice()).toMatchObject({ state: 'sent', tries: 1, error: '' })
  expect(await activate(link(letter))).toMatchObject({ ok: true })
})

test('a worker that dies between the mail server’s yes and its own note sends the very same letter again', async () => {
  await ask()
  await prisma().$executeRawUnsafe(`
    CREATE FUNCTION no_commit() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'killed'; END $$`)
  await prisma().$executeRawUnsafe(`
    CREATE CONSTRAINT TRIGGER no_commit AFTER UPDATE ON notice DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW WHEN (NEW.state = 'sent') EXECUTE FUNCTION no_commit()`)
  try {
    await expect(runLetterJobs()).rejects.toThrow()
  } finally {
    await prisma().$executeRawUnsafe('DROP TRIGGER no_commit ON notice')
    await prisma().$executeRawUnsafe('DROP FUNCTION no_commit')
  }
  expect(await notice()).toMatchObject({ state: 'sending' })
  // While it may still be on its way, nobody else sends it.
  await runLetterJobs()
  expect(server.received).toHaveLength(1)
  await later(3 * MINUTE, runLetterJobs)
  expect(server.received).toHaveLength(2)
  const [first, second] = server.received
  expect(messageId(second)).toBe(messageId(first))
  expect(link(second)).toBe(link(first))
  expect(await notice()).toMatchObject({ state: 'sent' })
  expect(await activate(link(first))).toMatchObject({ ok: true })
})

test('no transaction is open while the mail server thinks', async () => {
  let open = -1
  server.onLetter = async () => {
    const [row] = await prisma().$queryRaw<{ n: number }[]>`
      SELECT count(*)::int AS n FROM pg_stat_activity
      WHERE datname = current_database() AND pid <> pg_backend_pid() AND state LIKE 'idle in transaction%'`
    open = row?.n ?? -1
  }
  await ask()
  await runLetterJobs()
  expect(open).toBe(0)
})

test('a mail server that is away costs nothing: the letter is tried again, is seen meanwhile, and may be asked for at once', async () => {
  server.refuses = '451 try later'
  await ask()
  await runLetterJobs()
  expect(await notice()).toMatchObject({ state: 'intended', tries: 1, error: 'EENVELOPE 451' })
  const [, retry] = await prisma().$queryRaw<{ wait: number }[]>`
    SELECT extract(epoch FROM start_after - created_on)::int AS wait FROM pgboss.job
    WHERE name = 'notice.send' ORDER BY start_after`
  expect(retry).toBeDefined()
  for (let tries = 0; tries < 2; tries++) await runLetterJobs()
  expect(await openLetters()).toMatchObject([{ state: 'intended', to: 'an@example.edu.vn' }])
  server.refuses = undefined
  await ask()
  expect(await notice()).toMatchObject({ state: 'intended', tries: 0 })
  await runLetterJobs()
  expect(server.received).toHaveLength(1)
  expect(await openLetters()).toEqual([])
})

test('an address that the server refuses fails at once, is a matter of the list, and is sent again by whoever may invite', async () => {
  server.refuses = '550 no such mailbox'
  await ask()
  await runLetterJobs()
  const failed = await notice()
  expect(failed).toMatchObject({ state: 'failed', tries: 1, error: 'EENVELOPE 550' })
  expect(await readHealth()).toMatchObject({ status: 'ok', mail: { status: 'ok', failed: 1 } })
  server.refuses = undefined
  const stranger = await buildPerson()
  const office = await buildPerson({ roles: [{ role: 'student_affairs', unit: root }] })
  const again = { personId: person.id, noticeId: failed.id }
  expect(await execute(resendNotice, stranger.actor, again)).toMatchObject({ reason: 'forbidden' })
  expect(await execute(resendNotice, office.actor, again)).toMatchObject({ ok: true })
  await runLetterJobs()
  expect(server.received).toHaveLength(1)
  expect(await execute(resendNotice, office.actor, again)).toMatchObject({ reason: 'not_waiting' })
  expect(await readHealth()).toMatchObject({ mail: { failed: 0, waiting: 0 } })
})

test('a letter to somebody who has left is seen and sent again by whoever invites over the whole school', async () => {
  const faculty = await buildUnit({ kind: 'faculty', parent: root })
  const narrow = (await buildPerson({ roles: [{ role: 'faculty_manager', unit: faculty }] })).actor
  const office = (await buildPerson({ roles: [{ role: 'student_affairs', unit: root }] })).actor
  const graduate = await buildPerson({ email: 'binh@example.edu.vn' })
  expect(await prisma().membership.count({ where: { personId: graduate.id } })).toBe(0)
  server.refuses = '550 no such mailbox'
  await askForLink(anonymous, { login: graduate.code })
  await runLetterJobs()
  const { id: noticeId } = await notice()
  const again = { personId: graduate.id, noticeId }
  expect(await execute(resendNotice, narrow, again)).toMatchObject({ reason: 'forbidden' })
  expect(await findPerson(office, graduate.id)).toMatchObject({
    letters: [{ id: noticeId, kind: 'reset' }],
    mayInvite: false,
  })
  expect(await execute(resendNotice, office, again)).toMatchObject({ ok: true })
})

test('a mail server that refuses everybody degrades health: letters of several people, not several letters of one', async () => {
  server.refuses = '550 relaying denied'
  const unit = await buildUnit({ parent: root })
  for (let n = 0; n < 2; n++) await buildPerson({ unit, isActivated: false, email: `r${n}@example.edu.vn` })
  const invite = { unitId: unit.id, letters: 2 }
  await execute(inviteAccounts, systemActor('test'), invite)
  await runLetterJobs()
  await later(20 * MINUTE, async () => {
    await execute(inviteAccounts, systemActor('test'), invite)
    await runLetterJobs()
  })
  expect(await readHealth()).toMatchObject({ status: 'ok', mail: { status: 'ok', failed: 4 } })
  await ask()
  await runLetterJobs()
  expect(await readHealth()).toMatchObject({ status: 'degraded', mail: { status: 'failing', failed: 5 } })
  await later(48 * 60 * MINUTE, async () =>
    expect(await readHealth()).toMatchObject({ mail: { status: 'ok', failed: 5 } }),
  )
})

test('a letter has nothing to say any more when its link was used, its address changed or its account was shut', async () => {
  await ask()
  await prisma().person.update({ where: { id: person.id }, data: { email: 'new@example.edu.vn' } })
  await runLetterJobs()
  expect(await notice()).toMatchObject({ state: 'dropped' })
  expect(server.received).toEqual([])
})

test('many letters go through a few connections', async () => {
  const unit = await buildUnit({ parent: root })
  for (let n = 0; n < 12; n++) await buildPerson({ unit, isActivated: false, email: `a${n}@example.edu.vn` })
  expect(await execute(inviteAccounts, systemActor('test'), { unitId: unit.id, letters: 12 })).toMatchObject({
    value: { invited: 12 },
  })
  await runLetterJobs()
  expect(server.received).toHaveLength(12)
  expect(new Set(server.received.map(messageId)).size).toBe(12)
  expect(server.connections).toBeLessThanOrEqual(2)
})
