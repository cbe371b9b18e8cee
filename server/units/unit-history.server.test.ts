import { beforeEach, expect, test } from 'vitest'
import { addDays, type Day, dateOf, dayIn, dayOf } from '@/domain/time/calendar'
import { clock } from '@/server/platform/clock'
import { prisma } from '@/server/platform/db'
import { buildInstitution, buildUnit } from '@/test/build'
import { useDatabase } from '@/test/database'
import { later } from '@/test/later'

useDatabase()
const DAY = 86_400_000
let unitId: string
/** The school's day that is so many days after the unit was made. */
let day: (n: number) => Day
beforeEach(async () => {
  const first = dayIn(clock.now(), 'Asia/Ho_Chi_Minh')
  day = (n) => addDays(first, n)
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
  expect(await history()).toEqual([['Lớp A', day(0), '2026-12-03']])
  expect(await prisma().unitHistory.count({ where: { unitId } })).toBe(2)
})
test('another last day replaces the first; a unit opened again goes on from that day', async () => {
  await later(10 * DAY, () => change({ endedOn: '2026-12-03' }))
  await later(12 * DAY, () => change({ endedOn: '2026-12-01' }))
  expect(await history()).toEqual([['Lớp A', day(0), '2026-12-01']])
  await later(20 * DAY, () => change({ endedOn: null }))
  expect(await history()).toEqual([
    ['Lớp A', day(0), '2026-12-01'],
    ['Lớp A', day(20), null],
  ])
})
test('an end that lies ahead can be taken back as if it had never been said', async () => {
  await later(2 * DAY, () => change({ endedOn: '2026-12-31' }))
  await later(3 * DAY, () => change({ endedOn: null }))
  expect(await history()).toEqual([['Lớp A', day(0), null]])
})
test('a unit that is renamed before its end ends under its new name; the name of an ended one writes no history', async () => {
  await later(2 * DAY, () => change({ endedOn: '2026-12-31' }))
  await later(5 * DAY, () => change({ name: 'Lớp B' }))
  await later(60 * DAY, () => change({ name: 'Lớp C' }))
  expect(await history()).toEqual([
    ['Lớp A', day(0), day(4)],
    ['Lớp B', day(5), '2026-12-31'],
  ])
})
