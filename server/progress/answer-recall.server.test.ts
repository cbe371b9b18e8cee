import { expect, test } from 'vitest'
import { findCourse } from '@/server/courses/catalogue'
import { execute } from '@/server/platform/command'
import { prisma } from '@/server/platform/db'
import { forgetInstitution } from '@/server/platform/institution'
import { buildInstitution, buildPerson } from '@/test/build'
import { useDatabase } from '@/test/database'
import { publishSampleCourses } from '@/test/sample-course'
import { answerRecall } from './answer-recall'
import { courseProgress } from './queries'

useDatabase()

test('an answer kept for one person is never recorded for another who signed in meanwhile', async () => {
  forgetInstitution()
  const root = await buildInstitution()
  await publishSampleCourses()
  const course = await findCourse('law')
  if (!course) throw new Error('no course')
  const [first, second] = [await buildPerson({ unit: root }), await buildPerson({ unit: root })]
  const { who } = await courseProgress(first.actor, course)
  const kept = { course: 'law', lesson: '01-one', exercise: 'r1', response: { choice: 'a' }, as: who }
  expect(await execute(answerRecall, second.actor, kept)).toEqual({ ok: false, reason: 'forbidden' })
  expect(await prisma().run.count()).toBe(0)
  expect(await execute(answerRecall, first.actor, kept)).toMatchObject({ ok: true })
  expect((await courseProgress(second.actor, course)).who).not.toBe(who)
  expect((await courseProgress({ kind: 'anonymous' }, course)).who).toBeNull()
})
