import { expect, test } from 'vitest'
import { addDays, dateOf } from '@/domain/time/calendar'
import { builtCourses } from '@/server/courses/built-courses'
import { openAttempt } from '@/server/attempts/queries'
import { prisma } from '@/server/platform/db'
import { today } from '@/server/platform/institution'
import { buildInstitution, buildPerson } from '@/test/build'
import { useDatabase } from '@/test/database'
import { mayLearn } from './may-learn'

useDatabase()

test('an internal course is for staff, collaborators and whoever holds a role, and only as long as they are', async () => {
  const root = await buildInstitution()
  const internal = builtCourses().find(({ visibility }) => visibility === 'internal')
  if (!internal) throw new Error('no internal course')
  const [learner, staff, adviser] = [
    await buildPerson({ unit: root }),
    await buildPerson({ unit: root, kind: 'staff' }),
    await buildPerson({ unit: root, roles: [{ role: 'adviser', unit: root }] }),
  ]
  const may = () => Promise.all([learner, staff, adviser].map(({ actor }) => mayLearn(actor, internal)))
  expect(await may()).toEqual([false, true, true])
  await prisma().membership.updateMany({
    where: { personId: staff.id },
    data: { validTo: dateOf(addDays(await today(), -1)) },
  })
  expect(await may()).toEqual([false, false, true])
})

test('an address that is no id of an attempt names none', async () => {
  const { actor } = await buildPerson()
  expect(await openAttempt(actor, 'x')).toBeNull()
})
