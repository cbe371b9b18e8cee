import { expect, test } from 'vitest'
import { unitReasons } from '@/domain/enrolment/counting-unit'
import { EnrolmentState } from '@/domain/enrolment/evidence'
import { endReasons } from '@/domain/people/status'
import { prisma } from '@/server/platform/db'
import { useDatabase } from '@/test/database'

useDatabase()

/** The words that a check of the database lets a column say. */
async function checked(name: string): Promise<string[]> {
  const [row] = await prisma().$queryRaw<{ definition: string }[]>`
    SELECT pg_get_constraintdef(oid) AS definition FROM pg_constraint WHERE conname = ${name}`
  return [...new Set([...(row?.definition ?? '').matchAll(/'(\w+)'/g)].map(([, word = '']) => word))].sort()
}

test.each([
  ['membership_end_reason', endReasons],
  ['enrolment_unit_reason', unitReasons],
  ['enrolment_state', EnrolmentState.options],
  ['enrolment_event_states', EnrolmentState.options],
])('%s lets through the words of the domain, and no other', async (name, words) => {
  expect(await checked(name)).toEqual([...words].sort())
})
