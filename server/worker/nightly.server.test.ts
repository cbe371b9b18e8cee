import { expect, onTestFinished, test } from 'vitest'
import { prisma } from '@/server/platform/db'
import { buildInstitution, buildPerson, buildTarget } from '@/test/build'
import { useDatabase } from '@/test/database'
import { sync } from '@/test/sync'
import { proveAndSync } from './nightly'

useDatabase()

async function oneCalledExempt(): Promise<void> {
  const root = await buildInstitution()
  await buildPerson({ unit: root })
  await buildTarget({ unit: root })
  await sync()
  await prisma().enrolment.updateMany({ data: { state: 'exempt' } })
}
const state = async () => (await prisma().enrolment.findFirstOrThrow({ select: { state: true } })).state

test('the night recounts the figures as the day left them, and only then mends what it found', async () => {
  await oneCalledExempt()
  await proveAndSync()
  expect(await prisma().recount.findFirst({ select: { drift: true, difference: true } })).toMatchObject({
    drift: 3,
    difference: expect.arrayContaining([expect.objectContaining({ kind: 'state', stands: 'exempt' })]),
  })
  expect(await state()).toBe('not_started')
  await proveAndSync()
  expect(await prisma().recount.findFirst({ where: { drift: 0 } })).not.toBeNull()
})

test('a recount that fails keeps nobody out of a target: the sync comes all the same', async () => {
  await oneCalledExempt()
  await prisma().$executeRaw`ALTER TABLE recount RENAME TO recount_gone`
  onTestFinished(async () => void (await prisma().$executeRaw`ALTER TABLE recount_gone RENAME TO recount`))
  await proveAndSync()
  expect(await state()).toBe('not_started')
  expect(await prisma().enrolmentSync.count()).toBe(1)
})
