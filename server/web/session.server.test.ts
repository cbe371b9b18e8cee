import { beforeEach, expect, test, vi } from 'vitest'
import { hashPassword } from '@/server/accounts/password'
import { signIn } from '@/server/accounts/sign-in'
import { findActor } from '@/server/accounts/find-actor'
import { prisma } from '@/server/platform/db'
import { buildInstitution, buildPerson } from '@/test/build'
import { useDatabase } from '@/test/database'
import { setSessionCookie } from './session'

useDatabase()
/** The cookies of one browser. */
const jar = new Map<string, string>()
vi.mock('next/headers', () => ({
  cookies: async () => ({
    get: (name: string) => (jar.has(name) ? { name, value: jar.get(name) } : undefined),
    has: (name: string) => jar.has(name),
    set: (name: string, value: string) => void jar.set(name, value),
  }),
  headers: async () => new Headers(),
}))
const password = 'một mật khẩu đủ dài'

beforeEach(async () => {
  jar.clear()
  await buildInstitution()
  const person = await buildPerson({ code: 'SV1' })
  await prisma().account.update({
    where: { personId: person.id },
    data: { passwordHash: await hashPassword(password) },
  })
})

async function signInHere(): Promise<string> {
  const opened = await signIn('SV1', password)
  if (!opened.ok) throw new Error(opened.reason)
  await setSessionCookie(opened.secret, 'vi')
  return opened.secret
}
const isOpen = async (secret: string) => (await findActor(secret)).kind === 'person'

test('a sign-in ends the session that its browser had, and no other', async () => {
  const elsewhere = await signIn('SV1', password)
  const first = await signInHere()
  expect(await isOpen(first)).toBe(true)
  const second = await signInHere()
  expect(await isOpen(second)).toBe(true)
  expect(await isOpen(first)).toBe(false)
  expect(elsewhere.ok && (await isOpen(elsewhere.secret))).toBe(true)
})
