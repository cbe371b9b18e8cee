import { beforeEach, expect, test } from 'vitest'
import { anonymous } from '@/domain/access/actor'
import { type BuiltUnit, buildInstitution, buildPerson } from '@/test/build'
import { useDatabase } from '@/test/database'
import { publishOwnQuestion } from '@/test/own-question'
import { publishSampleCourses } from '@/test/sample-course'
import { findAsked } from './find-asked'

useDatabase()
let root: BuiltUnit
beforeEach(async () => {
  root = await buildInstitution()
  await publishSampleCourses()
})

const practised = (exercise: string, course = 'law') =>
  findAsked(anonymous, { course, lesson: '01-one', exercise, seed: 'x', page: '2', only: '01-one' })

test('a lesson’s exercise is explained to anyone, in an internal course to who may learn it', async () => {
  const asked = { course: 'law', lesson: '01-one', exercise: 'practice' }
  expect(await findAsked(anonymous, asked)).toMatchObject({
    exercise: { kind: 'choice' },
    practice: undefined,
  })
  expect(await findAsked(anonymous, { ...asked, exercise: 'none' })).toBeNull()
  expect(await findAsked(anonymous, { ...asked, lesson: 'none' })).toBeNull()
  expect(await findAsked(anonymous, { ...asked, course: 'staff' })).toBeNull()
  const { actor } = await buildPerson({ kind: 'staff', unit: root })
  expect(await findAsked(actor, { ...asked, course: 'staff' })).not.toBeNull()
})

test('a question of practice is explained with the way back to its page, once the school asks its own', async () => {
  expect(await practised('q7')).toBeNull()
  await publishOwnQuestion('law', 'own')
  expect(await practised('q7')).toMatchObject({
    lesson: { id: '01-one' },
    exercise: { id: 'q7', kind: 'choice' },
    practice: { seed: 'x', page: '2', only: '01-one' },
  })
  expect(await practised('q7', 'conduct')).toBeNull()
})

test('no id, hash or seed brings out a question of the school', async () => {
  await publishOwnQuestion('law', 'own')
  for (const id of ['own', 'school-law-own', 'law-own', 'practice']) expect(await practised(id)).toBeNull()
  expect(await findAsked(anonymous, { course: 'law', lesson: '01-one', exercise: 'own' })).toBeNull()
  expect(await findAsked(anonymous, { course: 'law', exercise: ['own'], seed: 'own' })).toBeNull()
})
