import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, dateOf } from '@/domain/time/calendar'
import { isInForce } from '@/domain/time/in-force'
import { buildInstitution, buildPerson } from '@/test/build'
import { useDatabase } from '@/test/database'
import { Prisma, prisma, statement } from './db'
import { newId } from './ids'
import { inForce, inForceText, whereInForce } from './in-force'

useDatabase()

test('the rule, its SQL, its prepared text and its Prisma filter say the same of any row', async () => {
  const root = await buildInstitution()
  const { id: personId } = await buildPerson()
  const today = '2026-11-28'
  const day = fc.integer({ min: -2, max: 2 }).map((days) => addDays(today, days))
  const rows = fc.array(fc.record({ validFrom: day, validTo: fc.option(day), isSuperseded: fc.boolean() }), {
    minLength: 20,
    maxLength: 40,
  })
  const seen = { inForce: 0, not: 0 }
  await fc.assert(
    fc.asyncProperty(rows, async (dated) => {
      await prisma().membership.deleteMany()
      const made = dated.map((row) => ({ ...row, id: newId() }))
      await prisma().membership.createMany({
        data: made.map(({ id, validFrom, validTo, isSuperseded }) => ({
          personId,
          id,
          unitId: root.id,
          kind: 'staff',
          validFrom: dateOf(validFrom),
          validTo: validTo && dateOf(validTo),
          recordedAt: dateOf(today),
          supersededAt: isSuperseded ? dateOf(today) : null,
        })),
      })
      const wanted = made.filter((row) => isInForce(row, today)).map(({ id }) => id)
      seen.inForce += wanted.length
      seen.not += made.length - wanted.length
      const ids = (found: { id: string }[]) => found.map(({ id }) => id).sort()
      expect(
        ids(await prisma().$queryRaw(Prisma.sql`SELECT id FROM membership m WHERE ${inForce('m', today)}`)),
      ).toEqual([...wanted].sort())
      expect(
        ids(
          await statement<{ id: string }>(
            'in-force-test',
            `SELECT id FROM membership m WHERE ${inForceText('m', '$1::date')}`,
            [today],
          ),
        ),
      ).toEqual([...wanted].sort())
      expect(ids(await prisma().membership.findMany({ where: whereInForce(today) }))).toEqual(
        [...wanted].sort(),
      )
    }),
    { numRuns: 8 },
  )
  expect(Math.min(seen.inForce, seen.not)).toBeGreaterThan(0)
})
