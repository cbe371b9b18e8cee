import { expect, test } from 'vitest'
import { addDays, type Day, dateOf } from '@/domain/time/calendar'
import { clock } from '@/server/platform/clock'
import { prisma, transaction } from '@/server/platform/db'
import { newId } from '@/server/platform/ids'
import { useDatabase } from '@/test/database'
import { schoolToday } from '@/test/start'
import { lastSyncDay } from './calendar-sql'

useDatabase()
const syncedOn = (day: Day) =>
  prisma().enrolmentSync.create({
    data: {
      id: newId(),
      at: new Date(clock.now().getTime() + 1),
      day: dateOf(day),
      changed: 0,
      reasons: {},
      unexplained: 0,
      examples: [],
    },
  })
const last = () => transaction((tx) => lastSyncDay(tx, schoolToday))

test('the calendar has turned since the last sync; before the first one since yesterday', async () => {
  expect(await last()).toBe(addDays(schoolToday, -1))
  await syncedOn(addDays(schoolToday, -3))
  expect(await last()).toBe(addDays(schoolToday, -3))
})
test('a night under a clock that ran ahead is no sync to count from', async () => {
  await syncedOn(addDays(schoolToday, -1))
  await syncedOn(addDays(schoolToday, 365))
  expect(await last()).toBe(addDays(schoolToday, -1))
})
