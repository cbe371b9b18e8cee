import fs from 'node:fs'
import path from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { anonymous } from '@/domain/access/actor'
import { execute } from '@/server/platform/command'
import { prisma } from '@/server/platform/db'
import { env } from '@/server/platform/env'
import { installQueues } from '@/server/platform/queue'
import { type BuiltPerson, buildInstitution, buildPerson } from '@/test/build'
import { useDatabase } from '@/test/database'
import { linkFor } from '@/test/link-for'
import { openLetters, runLetterJobs } from '@/test/letters'
import { activateAccount } from './activate-account'
import { findActor } from './find-actor'
import { askForLink } from './request-reset'
import { setLanguage } from './set-language'
import { signIn } from './sign-in'

const { url } = useDatabase()
const password = 'ba con mèo vàng'
let person: BuiltPerson

beforeEach(async () => {
  await installQueues(url)
  await prisma().$executeRaw`DELETE FROM pgboss.job`
  fs.rmSync(path.join(env().dataDir, 'outbox'), { recursive: true, force: true })
  await buildInstitution()
  person = await buildPerson({ isActivated: false, email: 'quynh@example.edu.vn' })
})

async function activate(lang?: 'vi' | 'en'): Promise<string> {
  const token = await linkFor(person.id)
  const outcome = await execute(activateAccount, anonymous, { token, password, lang })
  if (!outcome.ok) throw new Error(outcome.reason)
  return outcome.value.session
}
const langNow = async () =>
  (await prisma().account.findUniqueOrThrow({ where: { personId: person.id } })).lang

test('the language in which an account is activated is kept, and changes when its person reads in the other', async () => {
  const session = await activate('en')
  expect(await langNow()).toBe('en')
  const actor = await findActor(session)
  expect(await execute(setLanguage, actor, { lang: 'vi' })).toMatchObject({ ok: true })
  expect(await execute(setLanguage, actor, { lang: 'vi' })).toMatchObject({ ok: true })
  expect(await langNow()).toBe('vi')
  expect(await execute(setLanguage, actor, { lang: 'fr' })).toMatchObject({ reason: 'invalid_input' })
  expect(await execute(setLanguage, anonymous, { lang: 'en' })).toMatchObject({ reason: 'forbidden' })
  expect(await langNow()).toBe('vi')
})
test('whoever signs in on the English page gets letters in English; a wrong password and a program change nothing', async () => {
  await activate('vi')
  expect(await signIn(person.code, 'ba con mèo đen', 'en')).toMatchObject({ ok: false })
  expect(await signIn(person.code, password)).toMatchObject({ ok: true })
  expect(await langNow()).toBe('vi')
  expect(await signIn(person.code, password, 'en')).toMatchObject({ ok: true })
  expect(await langNow()).toBe('en')
  expect(await signIn(person.code, password, 'vi')).toMatchObject({ ok: true })
  expect(await langNow()).toBe('vi')
})
test('a link asked for on the English page comes in English and leads to an English page; the account stays as it was', async () => {
  expect(await askForLink(anonymous, { login: person.code, lang: 'en' })).toMatchObject({
    ok: true,
  })
  await runLetterJobs()
  const [mail] = await openLetters()
  expect(JSON.stringify(mail)).toContain('/en/activate/')
  expect(JSON.stringify(mail)).toContain('Activate your')
  expect(await langNow()).toBe('vi')
})
