import fs from 'node:fs'
import path from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { systemActor } from '@/domain/access/actor'
import { signIn } from '@/server/accounts/sign-in'
import { recount } from '@/server/enrolments/recount'
import { prisma } from '@/server/platform/db'
import { env } from '@/server/platform/env'
import { forgetInstitution } from '@/server/platform/institution'
import { buildPerson } from '@/test/build'
import { useDatabase } from '@/test/database'
import { loadDemo } from './load-demo'

useDatabase()
const quiet = (): void => {}
const signInFile = (): string => path.join(env().dataDir, 'demo-sign-ins.json')
beforeEach(() => {
  forgetInstitution()
  fs.rmSync(signInFile(), { force: true })
})

const sizes = async () => ({
  people: await prisma().person.count(),
  targets: await prisma().target.count(),
  runs: await prisma().run.count(),
  memberships: await prisma().membership.count(),
  grants: await prisma().roleGrant.count(),
})

test('the demo school loads, its figures agree, its cast signs in, and loading it again changes nothing', async () => {
  expect(await loadDemo(process.cwd(), quiet)).toBe(true)
  expect(await recount(systemActor('test'))).toMatchObject({ ok: true, value: { drift: 0 } })
  expect(await prisma().enrolment.groupBy({ by: ['targetId'], _count: true })).toHaveLength(3)
  expect(await prisma().enrolment.count({ where: { state: 'passed' } })).toBeGreaterThan(1000)
  expect(await prisma().completion.count()).toBe(await prisma().certificate.count())

  const cast = JSON.parse(fs.readFileSync(signInFile(), 'utf8')) as { login: string; password: string }[]
  expect(cast).toHaveLength(8)
  for (const { login, password } of cast) expect(await signIn(login, password)).toMatchObject({ ok: true })

  // Whoever's account counts as open has an event that says since when.
  expect(
    await prisma().enrolment.count({ where: { isActivated: true, events: { none: { isActivated: true } } } }),
  ).toBe(0)

  const before = await sizes()
  expect(await loadDemo(process.cwd(), quiet)).toBe(true)
  expect(await sizes()).toEqual(before)
}, 120_000)

test('a database that holds other people is left alone', async () => {
  await buildPerson()
  expect(await loadDemo(process.cwd(), quiet)).toBe(false)
  expect(await prisma().institution.count()).toBe(0)
})
