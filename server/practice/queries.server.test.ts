import { beforeEach, describe, expect, test } from 'vitest'
import { type Actor, anonymous } from '@/domain/access/actor'
import type { CourseManifest } from '@/domain/content/manifest'
import { prisma } from '@/server/platform/db'
import { findCourse } from '@/server/courses/catalogue'
import { buildInstitution, buildPerson, buildUnit } from '@/test/build'
import { useDatabase } from '@/test/database'
import { publishOwnQuestion } from '@/test/own-question'
import { publishSampleCourses } from '@/test/sample-course'
import { hasPractice, practiceQuestions } from './queries'

useDatabase()
let learner: Actor
let staff: Actor

beforeEach(async () => {
  const root = await buildInstitution()
  const unit = await buildUnit({ parent: root })
  learner = (await buildPerson({ unit })).actor
  staff = (await buildPerson({ unit, kind: 'staff' })).actor
  await publishSampleCourses()
})

async function course(id: string): Promise<CourseManifest> {
  const found = await findCourse(id)
  if (!found) throw new Error(`no course ${id}`)
  return found
}
const idsFor = async (actor: Actor, id: string) =>
  (await practiceQuestions(actor, await course(id))).map(({ body }) => body.id)

describe('practice', () => {
  test('is nowhere while the public bank asks the quiz', async () => {
    for (const actor of [anonymous, learner, staff]) {
      expect(await idsFor(actor, 'law')).toEqual([])
      expect(await hasPractice(actor, await course('law'))).toBe(false)
    }
  })

  test('begins with the school’s own bank, in its course alone, and ends with it', async () => {
    await publishOwnQuestion('law', 'own')
    expect(await idsFor(anonymous, 'law')).toHaveLength(24)
    expect(await hasPractice(anonymous, await course('law'))).toBe(true)
    expect(await hasPractice(learner, await course('conduct'))).toBe(false)
    await prisma().questionVersion.updateMany({ where: { source: 'school' }, data: { isCurrent: false } })
    expect(await idsFor(learner, 'law')).toEqual([])
  })

  test('holds the public questions in force, and never one of the school or of another source', async () => {
    await publishOwnQuestion('law', 'own')
    await publishOwnQuestion('law', 'written', 'editor')
    await prisma().questionVersion.update({ where: { hash: 'law-q3' }, data: { isCurrent: false } })
    const ids = await idsFor(learner, 'law')
    expect(ids).toHaveLength(23)
    for (const hidden of ['own', 'written', 'q3']) expect(ids).not.toContain(hidden)
  })

  test('leaves out a public question that the school asks under the same id', async () => {
    await publishOwnQuestion('law', 'q3')
    const ids = await idsFor(learner, 'law')
    expect(ids).toHaveLength(23)
    expect(ids).not.toContain('q3')
  })

  test('of an internal course is for those who may learn it', async () => {
    await publishOwnQuestion('staff', 'own')
    expect(await idsFor(staff, 'staff')).toHaveLength(24)
    for (const actor of [anonymous, learner]) {
      expect(await idsFor(actor, 'staff')).toEqual([])
      expect(await hasPractice(actor, await course('staff'))).toBe(false)
    }
  })
})
