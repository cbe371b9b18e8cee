import { expect, test } from 'vitest'
import { systemActor } from '@/domain/access/actor'
import { prisma } from '@/server/platform/db'
import { findLearning } from '@/server/progress/may-learn'
import { buildInstitution, buildPerson } from '@/test/build'
import { buildCourse } from '@/test/build-course'
import { useDatabase } from '@/test/database'
import { catalogue, findCourse } from './catalogue'
import { publishContent } from './publish-content'

useDatabase()
const system = systemActor('test')
const publish = (source: string, ...courses: ReturnType<typeof buildCourse>[]) =>
  publishContent(system, { courses, questions: [] }, source)
const ids = async () => (await catalogue()).map(({ id }) => id)

test('what any source publishes is in the catalogue at once, in the order of the courses, and goes when it is withdrawn', async () => {
  expect(await catalogue()).toEqual([])
  await publish('folder', buildCourse('second', { order: 2 }), buildCourse('first'))
  expect(await ids()).toEqual(['first', 'second'])
  await publish('editor', buildCourse('written', { order: 1 }))
  expect(await ids()).toEqual(['first', 'written', 'second'])
  await publish('editor')
  expect(await ids()).toEqual(['first', 'second'])
})

test('a course is what was published last, in every part', async () => {
  const before = buildCourse('law')
  await publish('folder', before)
  expect(await findCourse('law')).toEqual(before)
  const after = { ...before, hash: 'h2', quiz: { ...before.quiz, passPercent: 90 } }
  await publish('folder', after)
  expect(await findCourse('law')).toEqual(after)
  await publish('folder', before)
  expect((await findCourse('law'))?.quiz.passPercent).toBe(80)
  expect(await findCourse('other')).toBeUndefined()
})

test('a course that another source published can be learned', async () => {
  const { actor } = await buildPerson({ unit: await buildInstitution() })
  expect(await findLearning(prisma(), actor, 'written')).toBeNull()
  await publish('editor', buildCourse('written'))
  expect((await findLearning(prisma(), actor, 'written'))?.course.id).toBe('written')
})
