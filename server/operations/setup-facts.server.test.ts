import { beforeEach, expect, test, vi } from 'vitest'
import { anonymous } from '@/domain/access/actor'
import { prisma } from '@/server/platform/db'
import { forgetEnv } from '@/server/platform/env'
import { forgetInstitution } from '@/server/platform/institution'
import { actorAs, type BuiltUnit, buildInstitution, buildPerson, buildTarget, buildUnit } from '@/test/build'
import { useDatabase } from '@/test/database'
import { ownQuestions, publishBanks } from '@/test/own-bank'
import { publishSampleCourses } from '@/test/sample-course'
import { schoolSetup } from './setup-facts'

useDatabase()
let root: BuiltUnit
beforeEach(async () => {
  forgetInstitution()
  root = await buildInstitution()
  await publishSampleCourses()
})

async function found() {
  const outcome = await schoolSetup(actorAs('administrator', root))
  if (!outcome.ok) throw new Error(outcome.reason)
  return outcome.value
}

test('the checklist asks the school itself: people, targets, words of certificates', async () => {
  expect(await found()).toMatchObject({ members: 0, targets: 0, place: '', signatoryName: '' })
  const [one, two] = [await buildPerson({ unit: root }), await buildPerson({ unit: root })]
  await prisma().membership.updateMany({ where: { personId: two.id }, data: { supersededAt: new Date() } })
  await buildTarget({ unit: root })
  await prisma().target.create({
    data: { ...(await prisma().target.findFirstOrThrow()), id: one.id, endedAt: new Date() },
  })
  await prisma().institution.updateMany({ data: { place: 'Vinh', signatoryName: 'Trần An' } })
  forgetInstitution()
  expect(await found()).toMatchObject({ members: 1, targets: 1, place: 'Vinh', signatoryName: 'Trần An' })
})

test('it asks the environment for mail server and address', async () => {
  expect(await found()).toMatchObject({ isSendingMail: false, publicUrl: 'http://localhost:3999' })
  vi.stubEnv('SMTP_URL', 'smtp://mail.example')
  vi.stubEnv('PUBLIC_URL', 'https://hoc.example')
  forgetEnv()
  expect(await found()).toMatchObject({ isSendingMail: true, publicUrl: 'https://hoc.example' })
  vi.unstubAllEnvs()
  forgetEnv()
})

test('every course has a line for its own bank, and so has a folder of no course', async () => {
  const faults = [
    {
      file: 'content/courses/lwa/questions',
      line: 1,
      code: 'unknown-course',
      message: 'there is no course "lwa"',
    },
  ]
  await publishBanks({ courseId: 'conduct', questions: ownQuestions(3) }, { courseId: 'lwa', faults })
  expect((await found()).banks).toEqual([
    { courseId: 'conduct', inForce: { since: expect.any(Date), questions: 3 }, refused: null },
    { courseId: 'law', inForce: null, refused: null },
    { courseId: 'staff', inForce: null, refused: null },
    { courseId: 'lwa', inForce: null, refused: { at: expect.any(Date), mistakes: 1, faults } },
  ])
})

test('only who administers the whole school sees it', async () => {
  const faculty = await buildUnit({ parent: root, kind: 'faculty' })
  const kept = [
    anonymous,
    actorAs('student_affairs', root),
    actorAs('auditor', root),
    actorAs('administrator', faculty),
  ]
  for (const actor of kept) expect(await schoolSetup(actor)).toEqual({ ok: false, reason: 'forbidden' })
})
