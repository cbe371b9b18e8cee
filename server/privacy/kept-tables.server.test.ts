import { expect, test } from 'vitest'
import { systemActor } from '@/domain/access/actor'
import { retention, withoutPeople } from '@/domain/privacy/retention'
import { clock } from '@/server/platform/clock'
import { prisma } from '@/server/platform/db'
import { newId } from '@/server/platform/ids'
import { buildInstitution } from '@/test/build'
import { useDatabase } from '@/test/database'
import { later } from '@/test/later'
import { sweepRetention } from './sweep-retention'

useDatabase()
const named = new Set(retention.flatMap(({ tables }) => tables))
/** Columns that name a person, or where one can be reached. */
const ABOUT = /^(person_id|actor_id|owner_id|holder|email|address|birth_date|(\w+_)?by)$/

const columns = () => prisma().$queryRaw<{ table: string; column: string }[]>`
  SELECT c.table_name AS "table", c.column_name AS "column" FROM information_schema.columns c
  JOIN information_schema.tables t USING (table_schema, table_name)
  WHERE c.table_schema = 'public' AND t.table_type = 'BASE TABLE' AND c.table_name <> '_prisma_migrations'`

test('every table of the schema is named: by what is kept about people, or as one that says nothing of them', async () => {
  const tables = [...new Set((await columns()).map(({ table }) => table))].sort()
  expect([...named, ...withoutPeople].sort()).toEqual(tables)
})

test('no table with a person or an address in it is among those that say nothing of people', async () => {
  const about = (await columns()).filter(({ column }) => ABOUT.test(column)).map(({ table }) => table)
  expect(about).toEqual(expect.arrayContaining(['enrolment_decision', 'notice', 'attempt_item', 'import']))
  expect(withoutPeople.filter((table) => about.includes(table))).toEqual([])
})

test('what recounts and syncs found goes after twelve months; the newest of each stays', async () => {
  await buildInstitution()
  const write = async () => {
    const at = clock.now()
    await prisma().recount.create({
      data: { id: newId(), at, checked: 1, drift: 0, difference: [], durationMs: 1 },
    })
    await prisma().enrolmentSync.create({
      data: { id: newId(), at, day: at, changed: 0, reasons: {}, unexplained: 0, examples: [] },
    })
  }
  const count = async () => [await prisma().recount.count(), await prisma().enrolmentSync.count()]
  const sweep = () => sweepRetention(systemActor('test'))
  const DAY = 86_400_000
  await write()
  await later(DAY, write)
  await later(360 * DAY, sweep)
  expect(await count()).toEqual([2, 2])
  await later(400 * DAY, async () =>
    expect(await sweep()).toMatchObject({ proof: { recounts: 1, syncs: 1 } }),
  )
  expect(await count()).toEqual([1, 1])
})
