import fc from 'fast-check'
import { expect, test } from 'vitest'
import { systemActor } from '@/domain/access/actor'
import { dayOf } from '@/domain/time/calendar'
import { recount } from './recount'
import { clock } from '@/server/platform/clock'
import { prisma, transaction } from '@/server/platform/db'
import { emptyDatabase, useDatabase } from '@/test/database'
import { happening, today } from '@/test/happening'
import { Roster } from '@/test/roster'
import { syncEnrolments } from './sync-enrolments'

const { url } = useDatabase()
// A run is some twenty commands on a database of its own: half a second on a quiet machine.
const RUNS = process.env.SOAK ? 300 : 10
const HOW_LONG_MS = RUNS * 6_000 + 60_000
const sync = () => transaction((tx) => syncEnrolments(tx, { now: clock.now(), today }))

async function rowsOf(targetId: string) {
  const rows = await prisma().enrolment.findMany({ where: { targetId }, orderBy: { personId: 'asc' } })
  return rows.map(({ personId, state, unitId, unitReason, isActivated, dueOn }) => ({
    personId,
    state,
    unitId,
    reason: unitReason,
    isActivated,
    dueOn: dayOf(dueOn),
  }))
}

test(
  'whatever happens to a school, the enrolments are what the pure rules say, and the recount finds no drift',
  async () => {
    const property = fc.asyncProperty(
      Roster.firstRule,
      fc.array(fc.array(happening, { minLength: 4, maxLength: 12 }), { minLength: 1, maxLength: 4 }),
      async (rule, phases) => {
        await emptyDatabase(url)
        const roster = await Roster.build(rule)
        for (const events of phases) {
          for (const event of events) await roster.apply(event)
          await sync()
          expect(await rowsOf(roster.targetId)).toMatchObject(
            roster.expected().toSorted((a, b) => (a.personId < b.personId ? -1 : 1)),
          )
          const counted = await recount(systemActor('test'))
          expect(counted).toMatchObject({ ok: true, value: { drift: 0, differences: [] } })
          expect((await sync()).changed, 'a second sync changes nothing').toBe(0)
        }
      },
    )
    await fc.assert(property, { numRuns: RUNS })
  },
  HOW_LONG_MS,
)
