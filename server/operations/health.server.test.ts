import { beforeEach, expect, test } from 'vitest'
import { prisma } from '@/server/platform/db'
import { clock } from '@/server/platform/clock'
import { newId } from '@/server/platform/ids'
import { buildInstitution } from '@/test/build'
import { useDatabase } from '@/test/database'
import { readHealth } from './health'
import { readMetrics } from './metrics'

useDatabase()
const HOUR = 3_600_000

beforeEach(async () => void (await buildInstitution()))

const recounted = (drift: number) =>
  prisma().recount.create({
    data: { id: newId(), at: clock.now(), checked: 9, enrolments: 3, drift, difference: [], durationMs: 1 },
  })
const synced = (unexplained: number) =>
  prisma().enrolmentSync.create({
    data: {
      id: newId(),
      at: clock.now(),
      day: clock.now(),
      changed: unexplained,
      reasons: {},
      unexplained,
      examples: [],
    },
  })
const gauge = async (name: string) => new RegExp(`^${name} (.*)$`, 'm').exec(await readMetrics())?.[1]

test('a difference that the last recount found makes the site degraded, until one finds none', async () => {
  expect(await readHealth()).toMatchObject({ status: 'ok', figures: { status: 'ok', drift: null } })
  await recounted(2)
  expect(await readHealth()).toMatchObject({ status: 'degraded', figures: { status: 'wrong', drift: 2 } })
  expect(await gauge('haidang_figures_drift')).toBe('2')
  clock.shift(HOUR)
  await recounted(0)
  expect(await readHealth()).toMatchObject({ status: 'ok', figures: { status: 'ok', drift: 0 } })
  expect(await gauge('haidang_figures_drift')).toBe('0')
})

test('a change that the last nightly sync could not explain makes it degraded, until one explains all', async () => {
  await synced(1)
  expect(await readHealth()).toMatchObject({
    status: 'degraded',
    figures: { status: 'wrong', unexplained: 1 },
  })
  expect(await gauge('haidang_figures_unexplained')).toBe('1')
  clock.shift(HOUR)
  await synced(0)
  expect(await readHealth()).toMatchObject({ status: 'ok', figures: { status: 'ok', unexplained: 0 } })
})

test('recounts that fail every night are noticed, however good the last one was', async () => {
  await recounted(0)
  clock.shift(35 * HOUR)
  expect(await readHealth()).toMatchObject({ status: 'ok', figures: { status: 'ok' } })
  expect(Number(await gauge('haidang_figures_age_seconds'))).toBeGreaterThanOrEqual((35 * HOUR) / 1000)
  clock.shift(2 * HOUR)
  expect(await readHealth()).toMatchObject({ status: 'degraded', figures: { status: 'overdue', drift: 0 } })
})

test('also when the first one never came', async () => {
  clock.shift(37 * HOUR)
  expect(await readHealth()).toMatchObject({
    status: 'degraded',
    figures: { status: 'overdue', drift: null },
  })
})
