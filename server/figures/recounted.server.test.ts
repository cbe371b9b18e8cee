import { beforeEach, expect, test } from 'vitest'
import { systemActor } from '@/domain/access/actor'
import { recount } from '@/server/enrolments/recount'
import { prisma } from '@/server/platform/db'
import { newId } from '@/server/platform/ids'
import { forgetInstitution } from '@/server/platform/institution'
import { buildInstitution, buildPerson, buildTarget, buildUnit, personActor } from '@/test/build'
import { useDatabase } from '@/test/database'
import { sync } from '@/test/sync'
import { board } from './board'

useDatabase()
beforeEach(forgetInstitution)

async function school() {
  const root = await buildInstitution()
  const unit = await buildUnit({ code: 'K19A', parent: root })
  const targetId = await buildTarget({ unit: root })
  const office = personActor(newId(), [{ role: 'student_affairs', unit: root }])
  const seen = async (target = targetId) => {
    const outcome = await board(office, { targetId: target })
    if (!outcome.ok) throw new Error(outcome.reason)
    return outcome.value.explanation.recount
  }
  return { root, unit, targetId, seen }
}
const counted = async () => expect(await recount(systemActor('test'))).toMatchObject({ ok: true })

test('a recount of an empty school proves nothing of who is asked later', async () => {
  const { unit, seen } = await school()
  await counted()
  await buildPerson({ unit })
  await sync()
  expect(await seen()).toBeNull()
  await counted()
  expect(await seen()).toMatchObject({ drift: 0 })
})
test('a recount that looked at other targets proves nothing of one that asked nobody yet', async () => {
  const { root, unit, targetId, seen } = await school()
  const later = await buildTarget({ unit: root, memberKinds: ['staff'] })
  await buildPerson({ unit })
  await sync()
  await counted()
  await buildPerson({ unit, kind: 'staff' })
  await sync()
  expect(await seen(targetId)).toMatchObject({ drift: 0 })
  expect(await seen(later)).toBeNull()
})
test('a recount from before a target was set says nothing of it', async () => {
  const { root, unit, seen } = await school()
  await buildPerson({ unit })
  await sync()
  await counted()
  const later = await buildTarget({ unit: root })
  await sync()
  expect(await seen()).toMatchObject({ drift: 0 })
  expect(await seen(later)).toBeNull()
})
test('a difference anywhere is told on every board, also of a target that nobody looked at', async () => {
  const { root, unit, targetId, seen } = await school()
  const later = await buildTarget({ unit: root, memberKinds: ['staff'] })
  await buildPerson({ unit })
  await sync()
  await prisma().counter.updateMany({ where: { targetId }, data: { n: 7 } })
  await counted()
  await buildPerson({ unit, kind: 'staff' })
  await sync()
  expect(await seen(targetId)).toMatchObject({ drift: 1 })
  expect(await seen(later)).toMatchObject({ drift: 1 })
})
