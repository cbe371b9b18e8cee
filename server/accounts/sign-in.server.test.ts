import { beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { clock } from '@/server/platform/clock'
import { prisma } from '@/server/platform/db'
import { type BuiltPerson, type BuiltUnit, buildInstitution, buildPerson } from '@/test/build'
import { useDatabase } from '@/test/database'
import { findActor } from './find-actor'
import { hashPassword } from './password'
import { signIn, signOut } from './sign-in'

useDatabase()
const password = 'một mật khẩu đủ dài'
let root: BuiltUnit
let person: BuiltPerson

beforeEach(async () => {
  root = await buildInstitution()
  person = await buildPerson({
    code: '001234',
    email: 'Quynh@example.edu.vn',
    unit: root,
    roles: [{ role: 'adviser', unit: root }],
  })
  await prisma().account.update({
    where: { personId: person.id },
    data: { passwordHash: await hashPassword(password) },
  })
})

async function secretOf(login: string, word = password): Promise<string> {
  const result = await signIn(login, word)
  if (!result.ok) throw new Error(result.reason)
  return result.secret
}

test('a code or an e-mail in any case signs in, and the session says who with which roles', async () => {
  await secretOf('001234')
  const actor = await findActor(await secretOf('quynh@EXAMPLE.edu.vn'))
  expect(actor).toMatchObject({
    kind: 'person',
    personId: person.id,
    grants: [{ role: 'adviser', unitPath: root.path }],
  })
})
test('a wrong password, an unknown login, a disabled and a not activated account get the same answer', async () => {
  const disabled = await buildPerson({ code: 'D1' })
  await prisma().account.update({
    where: { personId: disabled.id },
    data: { passwordHash: await hashPassword(password), disabledAt: clock.now() },
  })
  await buildPerson({ code: 'N1', isActivated: false })
  for (const [login, word] of [
    ['001234', 'wrong'],
    ['nobody', password],
    ['D1', password],
    ['N1', password],
    ['', ''],
  ] as const)
    expect(await signIn(login, word)).toEqual({ ok: false, reason: 'wrong_login' })
})
test('the fifth wrong password makes the account wait, even with the right one, and a right one afterwards clears it', async () => {
  for (let tries = 0; tries < 5; tries++) await signIn('001234', 'wrong')
  expect(await signIn('001234', password)).toMatchObject({ ok: false, reason: 'try_later' })
  clock.shift(6_000)
  expect((await signIn('001234', password)).ok).toBe(true)
  expect(
    await prisma().account.findUnique({ where: { personId: person.id }, select: { failures: true } }),
  ).toEqual({ failures: 0 })
})
test('a login that is nobody’s has to wait just as an account does', async () => {
  const answers = async (login: string): Promise<string[]> => {
    const found: string[] = []
    for (let tries = 0; tries < 7; tries++) {
      const result = await signIn(login, 'wrong')
      found.push(result.ok ? 'ok' : `${result.reason}${'retryAt' in result ? ' until' : ''}`)
    }
    return found
  }
  const known = await answers('001234')
  expect(known.slice(-2)).toEqual(['try_later until', 'try_later until'])
  expect(await answers('999999')).toEqual(known)
})
test('no answer comes sooner for a login that is nobody’s, that is somebody’s, or that waits', async () => {
  for (const login of ['nobody at all', '001234', ...Array.from({ length: 5 }, () => '001234')]) {
    const start = performance.now()
    await signIn(login, 'wrong')
    expect(performance.now() - start).toBeGreaterThan(145)
  }
})
test('of forty guesses sent at once no more are answered than one after the other, and the right one among them opens nothing', async () => {
  // At one moment: on a slow machine a wait would end before the last guess is judged.
  vi.useFakeTimers({ now: Date.now(), toFake: ['Date'] })
  onTestFinished(() => void vi.useRealTimers())
  const guesses = Array.from({ length: 40 }, (_, n) => (n === 30 ? password : `guess ${n}`))
  const results = await Promise.all(guesses.map((guess) => signIn('001234', guess)))
  expect(results.filter((result) => !result.ok && result.reason === 'wrong_login')).toHaveLength(5)
  expect(results.filter(({ ok }) => ok)).toEqual([])
})
test('the database holds no secret that opens a session', async () => {
  const secret = await secretOf('001234')
  const stored = await prisma().session.findFirstOrThrow()
  expect(JSON.stringify(stored)).not.toContain(secret)
  expect(await findActor(stored.idHash)).toEqual({ kind: 'anonymous' })
})
test('signing out ends this session at once and leaves others', async () => {
  const [here, elsewhere] = [await secretOf('001234'), await secretOf('001234')]
  await signOut(await findActor(here))
  expect((await findActor(here)).kind).toBe('anonymous')
  expect((await findActor(elsewhere)).kind).toBe('person')
})
test('signing out everywhere ends all sessions', async () => {
  const [here, elsewhere] = [await secretOf('001234'), await secretOf('001234')]
  await signOut(await findActor(here), true)
  expect((await findActor(elsewhere)).kind).toBe('anonymous')
})
test('disabling a person and ending a role count at the next request', async () => {
  const secret = await secretOf('001234')
  await prisma().roleGrant.updateMany({ data: { supersededAt: clock.now() } })
  expect(await findActor(secret)).toMatchObject({ grants: [] })
  await prisma().account.update({ where: { personId: person.id }, data: { disabledAt: clock.now() } })
  expect((await findActor(secret)).kind).toBe('anonymous')
})
test('a session ends after fourteen days', async () => {
  const secret = await secretOf('001234')
  clock.shift(14 * 86_400_000)
  expect((await findActor(secret)).kind).toBe('anonymous')
})
test('a code is found in small letters, in full width and with spaces around it; where two differ by capitals the exact one is meant', async () => {
  const argon = await hashPassword(password)
  for (const code of ['CB0234', 'xy1', 'XY1']) {
    const { id } = await buildPerson({ code })
    await prisma().account.update({ where: { personId: id }, data: { passwordHash: argon } })
    // As a database looks that held both before codes were compared folded.
    if (code === 'xy1') await prisma().person.update({ where: { id }, data: { codeKey: 'XY1\txy1' } })
  }
  for (const login of ['CB0234', 'cb0234', ' Cb0234 ', 'ＣＢ０２３４']) {
    const opened = await secretOf(login)
    const actor = await findActor(opened)
    const found = await prisma().person.findFirst({ where: { code: 'CB0234' } })
    expect(actor, login).toMatchObject({ personId: found?.id })
  }
  for (const code of ['xy1', 'XY1']) {
    const found = await prisma().person.findFirst({ where: { code } })
    expect(await findActor(await secretOf(code))).toMatchObject({ personId: found?.id })
  }
})
test('a login that looks like SQL finds nobody', async () => {
  expect(await signIn("' OR 1=1 --", password)).toEqual({ ok: false, reason: 'wrong_login' })
})
