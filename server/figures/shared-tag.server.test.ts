import { afterEach, beforeEach, expect, test } from 'vitest'
import { clock } from '@/server/platform/clock'
import { prisma } from '@/server/platform/db'
import { forgetInstitution } from '@/server/platform/institution'
import { buildInstitution, buildPerson, buildTarget, buildUnit, actorAs } from '@/test/build'
import { useDatabase } from '@/test/database'
import { sync } from '@/test/sync'
import { boardTag } from './board-tag'
import { sharedTag } from './shared-tag'

useDatabase()
beforeEach(forgetInstitution)
let shifted = 0
afterEach(() => {
  clock.shift(-shifted)
  shifted = 0
})

test('boards that are open at once share one reading a second, and see every change a second later', async () => {
  const root = await buildInstitution()
  const unit = await buildUnit({ parent: root })
  const targetId = await buildTarget({ unit: root, dueOn: '2099-12-15' })
  await buildPerson({ unit })
  await sync()
  const office = actorAs('student_affairs', root)
  let readings = 0
  const counted = (target: string, paths: string[]) => {
    const before = sharedTag(target, paths)
    if (before !== last) readings++
    last = before
    return before
  }
  let last: Promise<string> | undefined
  const tags = await Promise.all(Array.from({ length: 20 }, () => boardTag(office, { targetId }, counted)))
  expect(new Set(tags).size).toBe(1)
  expect(readings).toBeLessThanOrEqual(2)
  await prisma().enrolment.updateMany({ data: { state: 'exempt', changedAt: clock.now() } })
  clock.shift(1000)
  shifted = 1000
  expect(await boardTag(office, { targetId }, sharedTag)).not.toBe(tags[0])
  expect(await boardTag(office, { targetId }, sharedTag)).toBe(await boardTag(office, { targetId }))
})

test('a shared reading is no way around rights', async () => {
  const root = await buildInstitution()
  const [own, other] = [await buildUnit({ parent: root }), await buildUnit({ parent: root })]
  const targetId = await buildTarget({ unit: root, dueOn: '2099-12-15' })
  const head = actorAs('faculty_manager', own)
  expect(await boardTag(head, { targetId, unitId: own.id }, sharedTag)).toMatch(/^[0-9a-f]{20}$/)
  expect(await boardTag(head, { targetId, unitId: other.id }, sharedTag)).toBeNull()
})
