import fs from 'node:fs'
import path from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { anonymous, systemActor } from '@/domain/access/actor'
import { recount } from '@/server/enrolments/recount'
import { installQueues } from '@/server/platform/queue'
import { listLetters } from '@/server/mail/list-letters'
import { execute } from '@/server/platform/command'
import { prisma } from '@/server/platform/db'
import { env } from '@/server/platform/env'
import { buildInstitution, buildPerson, buildTarget, buildUnit } from '@/test/build'
import { useDatabase } from '@/test/database'
import { sync } from '@/test/sync'
import { later } from '@/test/later'
import { linkFor } from '@/test/link-for'
import { openLetters, runLetterJobs } from '@/test/letters'
import { activateAccount } from './activate-account'
import { disableAccount, enableAccount } from './disable-account'
import { findActor } from './find-actor'
import { countInvitees } from './count-invitees'
import { inviteAccounts } from './invite-accounts'
import { askForLink } from './request-reset'
import { signIn } from './sign-in'

const { url } = useDatabase()
const system = systemActor('test')
const password = 'ba con mèo vàng'
const HOUR = 3_600_000

beforeEach(async () => {
  await installQueues(url)
  await prisma().$executeRaw`DELETE FROM pgboss.job`
  fs.rmSync(path.join(env().dataDir, 'outbox'), { recursive: true, force: true })
})

/** When the next letter may go to somebody who has just had one. */
const NEXT = HOUR / 6
const asleep = () => buildPerson({ isActivated: false, email: 'an@example.edu.vn' })
const activate = (token: string, wanted = password) =>
  execute(activateAccount, anonymous, { token, password: wanted })
test('a link sets the password, activates the account in every figure and signs in', async () => {
  const root = await buildInstitution()
  const unit = await buildUnit({ parent: root })
  const person = await buildPerson({ unit, isActivated: false, email: 'an@example.edu.vn' })
  await buildTarget({ unit: root })
  await sync()
  const outcome = await activate(await linkFor(person.id))
  expect(outcome).toMatchObject({ ok: true, value: { personId: person.id } })
  expect(await findActor(outcome.ok ? outcome.value.session : '')).toMatchObject({
    kind: 'person',
    personId: person.id,
  })
  expect(await signIn(person.code, password)).toMatchObject({ ok: true })
  expect(await prisma().counter.findMany({ where: { n: { gt: 0 } } })).toMatchObject([
    { unitId: unit.id, isActivated: true, n: 1 },
  ])
  expect(await recount(system)).toMatchObject({ value: { drift: 0 } })
})

test('a link works once, also when it is sent ten times at once', async () => {
  await buildInstitution()
  const person = await asleep()
  const token = await linkFor(person.id)
  const outcomes = await Promise.all(Array.from({ length: 10 }, () => activate(token)))
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
  expect(outcomes.filter((outcome) => !outcome.ok && outcome.reason === 'link_used')).toHaveLength(9)
})

test('using one link uses up the others', async () => {
  await buildInstitution()
  const person = await asleep()
  const first = await linkFor(person.id)
  await later(NEXT, async () => {
    expect(await activate(await linkFor(person.id))).toMatchObject({ ok: true })
    expect(await activate(first)).toMatchObject({ reason: 'link_used' })
  })
})

test('a weak password leaves the link open, an old or unknown link opens nothing', async () => {
  await buildInstitution()
  const person = await buildPerson({ isActivated: false, code: '15000001', email: 'an@example.edu.vn' })
  const token = await linkFor(person.id)
  expect(await activate(token, 'ngắn')).toMatchObject({ reason: 'password_short' })
  expect(await activate(token, '15000001abc')).toMatchObject({ reason: 'password_personal' })
  expect(await activate('no-such-link')).toMatchObject({ reason: 'not_found' })
  expect(await later(72 * HOUR, () => activate(token))).toMatchObject({ reason: 'link_expired' })
  expect(await activate(token)).toMatchObject({ ok: true })
})

test('a reset lasts an hour, keeps the time of activation and signs out everywhere else', async () => {
  await buildInstitution()
  const person = await asleep()
  const first = await activate(await linkFor(person.id))
  const before = await prisma().account.findUniqueOrThrow({ where: { personId: person.id } })
  const token = await later(NEXT, () => linkFor(person.id))
  const tooLate = await later(NEXT + HOUR, () => activate(token, 'bốn mùa cây lá'))
  expect(tooLate).toMatchObject({ reason: 'link_expired' })
  expect(await activate(token, 'bốn mùa cây lá')).toMatchObject({ ok: true })
  expect(await findActor(first.ok ? first.value.session : '')).toEqual(anonymous)
  const after = await prisma().account.findUniqueOrThrow({ where: { personId: person.id } })
  expect(after.activatedAt).toEqual(before.activatedAt)
  expect(await signIn(person.code, password)).toMatchObject({ ok: false })
})

test('an invitation asked for twice, whose job runs twice, sends one mail', async () => {
  const root = await buildInstitution()
  const unit = await buildUnit({ parent: root })
  await buildPerson({ unit, isActivated: false, email: 'an@example.edu.vn' })
  await buildPerson({ unit, isActivated: false })
  await buildPerson({ unit, isActivated: true, email: 'binh@example.edu.vn' })
  const invite = () => execute(inviteAccounts, system, { unitId: unit.id, letters: 1 })
  expect(await invite()).toEqual({ ok: true, value: { invited: 1, withoutEmail: 1, active: 1, again: 0 } })
  expect(await invite()).toMatchObject({ value: { invited: 1, again: 1 } })
  await runLetterJobs()
  await Promise.all([runLetterJobs(), runLetterJobs()])
  const [mail, ...others] = await openLetters()
  expect(others).toEqual([])
  expect(mail).toMatchObject({ to: 'an@example.edu.vn', subject: 'Kích hoạt tài khoản học tập của bạn' })
  const token = /\/vi\/activate\/(\S+)/.exec(mail?.text ?? '')?.[1] ?? ''
  expect(await activate(token)).toMatchObject({ ok: true })
})

test('who is known and who is not get the same answer; only the known get a mail, once in ten minutes', async () => {
  await buildInstitution()
  const person = await buildPerson({ email: 'An@Example.edu.vn' })
  const ask = (login: string) => askForLink(anonymous, { login })
  const answers = [
    await ask(person.code),
    await ask('an@example.edu.vn'),
    await ask('nobody@example.edu.vn'),
    await ask('99999999'),
  ]
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
  await runLetterJobs()
  expect(await openLetters()).toHaveLength(1)
  await later(HOUR, async () => {
    await ask(person.code)
    await runLetterJobs()
  })
  expect(await openLetters()).toHaveLength(2)
})

test('a letter greets whoever has a one-word name without a gap', async () => {
  await buildInstitution()
  const names = { familyName: '', givenName: 'Suharto', email: 'suharto@example.edu.vn' }
  const person = await buildPerson({ ...names, isActivated: false })
  await askForLink(anonymous, { login: person.code })
  await runLetterJobs()
  expect((await openLetters())[0]?.text).toMatch(/^Chào Suharto,/)
})

test('a corrected address gets its letter at once, although one has just gone to the wrong one', async () => {
  await buildInstitution()
  const { id, code } = await buildPerson({ isActivated: false, email: 'an@exmaple.edu.vn' })
  const ask = () => askForLink(anonymous, { login: code })
  await ask()
  await runLetterJobs()
  await prisma().person.update({ where: { id }, data: { email: 'an@example.edu.vn' } })
  for (let times = 0; times < 2; times++) await ask()
  await runLetterJobs()
  expect((await openLetters()).map(({ to }) => to).sort()).toEqual(['an@example.edu.vn', 'an@exmaple.edu.vn'])
})

test('before a class is invited again it is said who has a letter whose link works, and of when the newest is', async () => {
  const unit = await buildUnit({ parent: await buildInstitution() })
  const [an, binh] = ['an@example.edu.vn', 'binh@example.edu.vn']
  for (const email of [an, binh]) await buildPerson({ unit, isActivated: false, email })
  const told = async () => {
    const seen = await countInvitees(system, unit.id)
    return seen.ok ? seen.value.letters : seen.reason
  }
  expect(await told()).toEqual({ n: 0, at: null })
  await execute(inviteAccounts, system, { unitId: unit.id, letters: 2 })
  const { createdAt: at } = await prisma().notice.findFirstOrThrow()
  await later(60_000, async () => expect(await told()).toEqual({ n: 2, at }))
  await prisma().notice.updateMany({ where: { address: an }, data: { state: 'failed' } })
  expect(await told()).toEqual({ n: 1, at })
  await prisma().person.updateMany({ where: { email: binh }, data: { email: 'binh2@example.edu.vn' } })
  expect(await told()).toEqual({ n: 0, at: null })
  await prisma().person.updateMany({ where: { email: 'binh2@example.edu.vn' }, data: { email: binh } })
  await later(73 * 3_600_000, async () => expect(await told()).toEqual({ n: 0, at: null }))
})

test('letters to a unit are confirmed by their number: another number, or none, sends nothing', async () => {
  const unit = await buildUnit({ parent: await buildInstitution() })
  for (const email of ['an@example.edu.vn', 'binh@example.edu.vn'])
    await buildPerson({ unit, isActivated: false, email })
  const invite = (more: object) => execute(inviteAccounts, system, { unitId: unit.id, ...more })
  expect(await invite({})).toMatchObject({ reason: 'invalid_input' })
  expect(await invite({ letters: 1 })).toEqual({ ok: false, reason: 'letters_changed' })
  await runLetterJobs()
  expect(await openLetters()).toEqual([])
  expect(await invite({ letters: '2' })).toMatchObject({ value: { invited: 2 } })
})

test('an adviser invites the own class and nobody else', async () => {
  const root = await buildInstitution()
  const [own, other] = [await buildUnit({ parent: root }), await buildUnit({ parent: root })]
  const adviser = await buildPerson({ kind: 'staff', unit: root, roles: [{ role: 'adviser', unit: own }] })
  const monitor = await buildPerson({ unit: own, roles: [{ role: 'class_monitor', unit: own }] })
  const stranger = await buildPerson({ unit: other, isActivated: false })
  await buildPerson({ unit: own, isActivated: false, email: 'an@example.edu.vn' })
  expect(await countInvitees(adviser.actor, own.id)).toMatchObject({ value: { counts: { invited: 1 } } })
  expect(await countInvitees(adviser.actor, other.id)).toEqual({ ok: false, reason: 'not_found' })
  expect(await execute(inviteAccounts, adviser.actor, { unitId: own.id, letters: 1 })).toMatchObject({
    ok: true,
  })
  expect(await execute(inviteAccounts, adviser.actor, { unitId: other.id, letters: 1 })).toMatchObject({
    reason: 'forbidden',
  })
  expect(await execute(inviteAccounts, adviser.actor, { personId: stranger.id })).toMatchObject({
    reason: 'forbidden',
  })
  expect(await execute(inviteAccounts, monitor.actor, { unitId: own.id, letters: 1 })).toMatchObject({
    reason: 'forbidden',
  })
})

test('a shut account is signed out at once and cannot come back by link or password', async () => {
  const root = await buildInstitution()
  const admin = await buildPerson({ roles: [{ role: 'administrator', unit: root }] })
  const office = await buildPerson({ roles: [{ role: 'student_affairs', unit: root }] })
  const person = await asleep()
  const opened = await activate(await linkFor(person.id))
  const token = await later(NEXT, () => linkFor(person.id))
  expect(await execute(disableAccount, office.actor, { personId: person.id })).toMatchObject({
    reason: 'forbidden',
  })
  expect(await execute(disableAccount, admin.actor, { personId: admin.id })).toMatchObject({
    reason: 'own_account',
  })
  expect(await execute(disableAccount, admin.actor, { personId: person.id })).toMatchObject({ ok: true })
  expect(await findActor(opened.ok ? opened.value.session : '')).toEqual(anonymous)
  expect(await activate(token)).toMatchObject({ reason: 'not_found' })
  expect(await signIn(person.code, password)).toMatchObject({ ok: false })
  expect(await execute(enableAccount, admin.actor, { personId: person.id })).toMatchObject({ ok: true })
  expect(await signIn(person.code, password)).toMatchObject({ ok: true })
})

test('only administrators read the outbox', async () => {
  const root = await buildInstitution()
  const office = await buildPerson({ roles: [{ role: 'student_affairs', unit: root }] })
  // An auditor looks at everything and may not become anyone, which a link in a mail would allow.
  const auditor = await buildPerson({ roles: [{ role: 'auditor', unit: root }] })
  expect(await listLetters(auditor.actor, null)).toMatchObject({ reason: 'forbidden' })
  expect(await listLetters(office.actor, null)).toMatchObject({ reason: 'forbidden' })
  expect(await listLetters(anonymous, null)).toMatchObject({ reason: 'forbidden' })
  expect(await listLetters(office.actor, null, office.id)).toMatchObject({ reason: 'forbidden' })
})

test('the outbox of one person holds their letters alone; of an address that is nobody’s, none', async () => {
  const unit = await buildUnit({ parent: await buildInstitution() })
  const [one, other] = [
    await buildPerson({ unit, isActivated: false, email: 'an@example.edu.vn' }),
    await buildPerson({ unit, isActivated: false, email: 'binh@example.edu.vn' }),
  ]
  expect(await execute(inviteAccounts, system, { unitId: unit.id, letters: 2 })).toMatchObject({ ok: true })
  const whose = async (personId?: string) => (await openLetters(personId)).map((letter) => letter.personId)
  expect(await whose()).toHaveLength(2)
  expect(await whose(one.id)).toEqual([one.id])
  expect(await whose(other.id)).toEqual([other.id])
  expect(await whose(unit.id)).toEqual([])
  expect(await whose('nobody')).toEqual([])
})
