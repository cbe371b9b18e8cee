import { afterEach, beforeEach, expect, test } from 'vitest'
import { systemActor } from '@/domain/access/actor'
import { mayDelete } from '@/domain/privacy/clock-guard'
import { storeFile } from '@/server/files/store-file'
import { findActor } from '@/server/accounts/find-actor'
import { openSession } from '@/server/accounts/sign-in'
import { clock } from '@/server/platform/clock'
import { execute } from '@/server/platform/command'
import { prisma, transaction } from '@/server/platform/db'
import { buildInstitution, buildPerson } from '@/test/build'
import { useDatabase } from '@/test/database'
import { daily } from '@/server/worker/daily'
import { confirmClock, readClock, watchClock } from './watch-clock'

useDatabase()
const system = systemActor('test')
let moved = 0
const move = (days: number) => {
  clock.shift(days * 86_400_000)
  moved += days
}
beforeEach(async () => {
  await buildInstitution()
  const { id } = await buildPerson()
  await transaction((tx) => openSession(tx, id, clock.now()))
  const file = { bytes: new Uint8Array([1]), type: 'text/csv', purpose: 'import', ownerId: null }
  const deleteAfter = new Date(clock.now().getTime() + 86_400_000)
  await transaction((tx) => storeFile(tx, { ...file, deleteAfter }, clock.now()))
})
afterEach(() => move(-moved))

const sweep = async () => {
  await daily['retention.sweep'].run()
  await daily['files.sweep'].run()
}
const rows = async () => [await prisma().session.count(), await prisma().file.count()]

test('a clock that leaps by a year deletes neither rows nor files, also on a database that was never watched', async () => {
  move(400)
  await sweep()
  expect(await rows()).toEqual([1, 1])
  expect(mayDelete(await watchClock())).toBe(false)
  expect(await prisma().audit.count({ where: { action: 'clock.held' } })).toBe(1)
})
test('when it comes right again nothing is held, and nothing is missing', async () => {
  await watchClock()
  move(400)
  await watchClock()
  move(-400)
  expect(mayDelete(await watchClock())).toBe(true)
  expect(await rows()).toEqual([1, 1])
})
test('once somebody confirms the clock what is over goes', async () => {
  await watchClock()
  move(60)
  await sweep()
  expect(await rows()).toEqual([1, 1])
  expect(await execute(confirmClock, system, {})).toEqual({ ok: true, value: { wasHeld: true } })
  await sweep()
  expect(await rows()).toEqual([0, 0])
})
test('only the system may confirm it', async () => {
  expect(await execute(confirmClock, { kind: 'anonymous' }, {})).toMatchObject({ reason: 'forbidden' })
})
test('health reads what is believed without changing it', async () => {
  expect(await readClock()).toBeNull()
  await watchClock()
  const before = await prisma().clockWatch.findMany()
  move(30)
  expect((await readClock())?.heldSince).not.toBeNull()
  expect(await prisma().clockWatch.findMany()).toEqual(before)
})

const signIn = async () => {
  const { id } = await buildPerson()
  return transaction((tx) => openSession(tx, id, clock.now()))
}
const kindOf = async (secret: string) => (await findActor(secret)).kind

test('a clock that runs ahead for a minute ends no session for good', async () => {
  const secret = await signIn()
  await watchClock()
  move(400)
  expect(await kindOf(secret)).toBe('anonymous')
  await sweep()
  move(-400)
  await sweep()
  expect(await kindOf(secret)).toBe('person')
})
test('a leap too small to be noticed deletes no session that is open by the right time', async () => {
  const secret = await signIn()
  move(13.5)
  await watchClock()
  move(1.5)
  expect(await kindOf(secret)).toBe('anonymous')
  await sweep()
  move(-1.5)
  expect(await kindOf(secret)).toBe('person')
})
test('a session opened under a clock that ran ahead ends with the first sweep by the right time', async () => {
  const right = await signIn()
  await watchClock()
  move(400)
  const ahead = await signIn()
  move(-400)
  expect(await kindOf(ahead)).toBe('person')
  await sweep()
  expect(await kindOf(ahead)).toBe('anonymous')
  expect(await kindOf(right)).toBe('person')
})
