import { beforeEach, expect, test, vi } from 'vitest'
import { clock } from './clock'
import { prisma, transaction } from './db'
import { buildInstitution } from '@/test/build'
import { useDatabase } from '@/test/database'
import { dailySteps } from '@/server/worker/daily'
import { enqueueDaily } from '@/server/worker/enqueue-daily'
import { enqueue, enqueueAll, installQueues, queueLag, recallJobs } from './queue'
import { registry } from '@/server/worker/registry'
import { runJob, runWorker } from '@/server/worker/run-worker'

const { url } = useDatabase()
const person = '019aaaaa-0000-7000-8000-000000000001'
const data = { personId: person, certificateId: person }
const letter = { personId: person, noticeId: person }
const jobs = () =>
  prisma().$queryRaw<
    { name: string; state: string; data: object }[]
  >`SELECT name, state::text, data FROM pgboss.job WHERE name NOT LIKE '\\_\\_%' ORDER BY created_on`

beforeEach(() => buildInstitution())

test('a job asked for in a transaction is there with it', async () => {
  await transaction((tx) => enqueue(tx, 'certificate.render', data))
  expect(await jobs()).toEqual([{ name: 'certificate.render', state: 'created', data }])
})
test('a transaction that is undone takes its job along', async () => {
  const undone = transaction(async (tx) => {
    await enqueue(tx, 'certificate.render', data)
    throw new Error('undone')
  })
  await expect(undone).rejects.toThrow('undone')
  expect(await jobs()).toEqual([])
})
test('the same key asks for the same job, also at the same moment', async () => {
  await Promise.all(
    [1, 2, 3, 4].map(() => transaction((tx) => enqueue(tx, 'certificate.render', data, { key: 'one' }))),
  )
  await transaction((tx) => enqueue(tx, 'certificate.render', data, { key: 'two' }))
  expect(await jobs()).toHaveLength(2)
})
test('many jobs asked for at once are the jobs that one by one would be', async () => {
  const everything = () =>
    prisma().$queryRaw<object[]>`
      SELECT id, name, data, priority, retry_limit, retry_delay, retry_backoff, expire_in::text, policy,
        (keep_until - start_after)::text AS kept, start_after = created_on AS "isDue"
      FROM pgboss.job WHERE name = 'notice.send' ORDER BY id`
  const asked = ['one', 'two', 'three'].map((key) => ({ key, data: letter }))
  await transaction(async (tx) => {
    for (const { key } of asked) await enqueue(tx, 'notice.send', letter, { key })
  })
  const before = await everything()
  expect(before).toHaveLength(3)
  await transaction((tx) => enqueueAll(tx, 'notice.send', asked))
  expect(await everything()).toEqual(before)
  await prisma().$executeRaw`DELETE FROM pgboss.job WHERE name = 'notice.send'`
  await transaction((tx) => enqueueAll(tx, 'notice.send', asked))
  expect(await everything()).toEqual(before)
  await transaction((tx) => enqueueAll(tx, 'notice.send', []))
  expect(await everything()).toEqual(before)
})
test('installing again changes nothing', async () => {
  await transaction((tx) => enqueue(tx, 'certificate.render', data))
  await installQueues(url)
  expect(await jobs()).toHaveLength(1)
})
test('the day’s jobs are asked for once a day', async () => {
  const setClock = (to: string) => clock.shift(Date.parse(to) - clock.now().getTime())
  setClock('2026-11-24T03:00:00Z')
  await enqueueDaily()
  const all = dailySteps.map(({ name }) => name)
  const asked = async () => (await jobs()).map(({ name }) => name)
  expect(await asked()).toEqual(all)
  await enqueueDaily()
  expect(await asked()).toEqual(all)
  setClock('2026-11-25T03:00:00Z')
  await enqueueDaily()
  expect(await asked()).toEqual([...all, ...all])
})
test('a worker does what waits, takes over what a killed one held, and stops', async () => {
  await transaction((tx) => enqueue(tx, 'figures.recount', {}, { key: 'held' }))
  await prisma().$executeRaw`UPDATE pgboss.job SET state = 'active', started_on = now()`
  const stop = await runWorker({ isOnly: true })
  await vi.waitFor(
    async () =>
      expect(
        (await jobs()).filter(({ name, state }) => name === 'figures.recount' && state === 'completed')
          .length,
      ).toBeGreaterThan(0),
    { timeout: 15_000, interval: 200 },
  )
  await stop()
  expect(await prisma().recount.count()).toBeGreaterThan(0)
})
test('data of another shape is refused before the handler sees it', async () => {
  await expect(runJob('certificate.render', person, { personId: 'x' })).rejects.toThrow()
})
test('the lag is the age of the oldest job that may run', async () => {
  expect(await queueLag(prisma())).toEqual({ lagSeconds: 0, waiting: 0, failed: 0 })
  await transaction((tx) => enqueue(tx, 'certificate.render', data))
  await prisma().$executeRaw`UPDATE pgboss.job SET start_after = now() - interval '90 seconds'`
  const { lagSeconds, waiting } = await queueLag(prisma())
  expect(waiting).toBe(1)
  expect(lagSeconds).toBeGreaterThanOrEqual(89)
})

test('a job that was put off under a clock running ahead may begin; one that waits its turn goes on waiting', async () => {
  const now = Date.now()
  const after = (days: number) => ({ key: String(days), startAfter: new Date(now + days * 86_400_000) })
  for (const days of [1, 365]) await transaction((tx) => enqueue(tx, 'notice.send', letter, after(days)))
  expect(await recallJobs(prisma())).toBe(1)
  expect(await queueLag(prisma())).toMatchObject({ waiting: 2 })
  expect(await recallJobs(prisma())).toBe(0)
})

test('a job whose command refuses is not done: it is logged as refused and given back to the queue', async () => {
  const handler = vi
    .spyOn(registry, 'figures.recount')
    .mockResolvedValue({ ok: false, reason: 'forbidden' } as never)
  const written = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  await expect(runJob('figures.recount', person, {})).rejects.toThrow('refused: forbidden')
  const lines = written.mock.calls.map(([line]) => String(line))
  written.mockRestore()
  handler.mockRestore()
  expect(lines.some((line) => line.includes('job.refused') && line.includes('forbidden'))).toBe(true)
  expect(lines.some((line) => line.includes('job.done'))).toBe(false)
})
