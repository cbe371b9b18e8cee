import { beforeEach, expect, test } from 'vitest'
import { dateOf, dayOf } from '@/domain/time/calendar'
import { clock } from '@/server/platform/clock'
import { prisma } from '@/server/platform/db'
import { buildInstitution, buildUnit } from '@/test/build'
import { useDatabase } from '@/test/database'
import { later } from '@/test/later'

useDatabase()
const DAY = 86_400_000
let unitId: string
beforeEach(async () => {
  unitId = (await buildUnit({ name: 'Lớp A', parent: await buildInstitution() })).id
})

const change = (data: { endedOn?: string | null; name?: string }) =>
  prisma().unit.update({
    where: { id: unitId },
    data: {
      ...data,
      ...(data.endedOn !== undefined && { endedOn: data.endedOn === null ? null : dateOf(data.endedOn) }),
      changedAt: clock.now(),
    },
  })
/** What is known now: name, first and last day. */
async function history() {
  const where = { unitId, supersededAt: null }
  const rows = await prisma().unitHistory.findMany({ where, orderBy: { validFrom: 'asc' } })
  return rows.map(({ name, validFrom, validTo }) => [name, dayOf(validFrom), validTo && dayOf(validTo)])
}

test('the history of a unit is closed with the unit, on its last day', async () => {
  await later(10 * DAY, () => change({ endedOn: '2026-12-03' }))
  expect(await history()).toEqual([['Lớp A', '2026-11-24', '2026-12-03']])
  expect(await prisma().unitHistory.count({ where: { unitId } })).toBe(2)
})
test('another last day replaces the first; a unit opened again goes on from that day', async () => {
  await later(10 * DAY, () => change({ endedOn: '2026-12-03' }))
  await later(12 * DAY, () => change({ endedOn: '2026-12-01' }))
  expect(await history()).toEqual([['Lớp A', '2026-11-24', '2026-12-01']])
  await later(20 * DAY, () => change({ endedOn: null }))
  expect(await history()).toEqual([
    ['Lớp A', '2026-11-24', '2026-12-01'],
    ['Lớp A', '2026-12-14', null],
  ])
})
test('an end that lies ahead can be taken back as if it had never been said', async () => {
  await later(2 * DAY, () => change({ endedOn: '2026-12-31' }))
  await later(3 * DAY, () => change({ endedOn: null }))
  expect(await history()).toEqual([['Lớp A', '2026-11-24', null]])
})
test('a unit that is renamed before its end ends under its new name; the name of an ended one writes no history', async () => {
  await later(2 * DAY, () => change({ endedOn: '2026-12-31' }))
  await later(5 * DAY, () => change({ name: 'Lớp B' }))
  await later(60 * DAY, () => change({ name: 'Lớp C' }))
  expect(await history()).toEqual([
    ['Lớp A', '2026-11-24', '2026-11-28'],
    ['Lớp B', '2026-11-29', '2026-12-31'],
  ])
})
