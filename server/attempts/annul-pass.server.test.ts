import { beforeEach, expect, test } from 'vitest'
import { type PersonActor, systemActor } from '@/domain/access/actor'
import { issueMissing } from '@/server/certificates/issue-missing'
import { lockCertificate } from '@/server/certificates/lock-certificate'
import { ownCertificates, verifyCertificate } from '@/server/certificates/queries'
import { replaceCertificate } from '@/server/certificates/replace-certificate'
import { ownWaiting } from '@/server/certificates/waiting'
import { recount } from '@/server/enrolments/recount'
import { clock } from '@/server/platform/clock'
import { execute } from '@/server/platform/command'
import { prisma, transaction } from '@/server/platform/db'
import { forgetInstitution } from '@/server/platform/institution'
import {
  type BuiltPerson,
  type BuiltUnit,
  buildInstitution,
  buildPerson,
  buildTarget,
  buildUnit,
} from '@/test/build'
import { useDatabase } from '@/test/database'
import { publishSampleCourses } from '@/test/sample-course'
import { passQuiz, studyLessons } from '@/test/study'
import { sync } from '@/test/sync'
import { untilSomebodyWaits } from '@/test/until-waiting'
import { annulPass } from './annul-pass'
import { ownAnnulment, passesOf } from './passes'
import { attemptResult } from './queries'

useDatabase()
let root: BuiltUnit
let learner: BuiltPerson
let office: PersonActor
const decision = { reason: 'Thi hộ, xem biên bản', document: 'QĐ 12/2026' }

beforeEach(async () => {
  forgetInstitution()
  root = await buildInstitution()
  const unit = await buildUnit({ parent: root, code: 'CNTT K15A' })
  learner = await buildPerson({ unit })
  office = (await buildPerson({ roles: [{ role: 'student_affairs', unit: root }] })).actor
  await publishSampleCourses()
  await buildTarget({ unit: root, courseIds: ['law'], name: 'Toàn trường' })
  await sync()
})

const study = () => studyLessons(learner.actor, 'law')
const pass = () => passQuiz(learner.actor, 'law')
const firstPass = async () => {
  const [found] = (await passesOf(office, learner.id, root.path)).filter(({ annulledAt }) => !annulledAt)
  if (!found) throw new Error('no pass')
  return found
}
const annul = (actor: PersonActor, runId: string) =>
  execute(annulPass, actor, { personId: learner.id, runId, ...decision })
const state = async () => (await prisma().enrolment.findFirstOrThrow()).state
const drift = async () => {
  const outcome = await recount(systemActor('test'))
  return outcome.ok ? outcome.value.differences : outcome.reason
}

test('an annulled pass leaves the figures, its certificate says why, and the day of it stays on record', async () => {
  await study()
  const attempt = await pass()
  const { runId, serial, targets } = await firstPass()
  expect(targets.map(({ name }) => name)).toEqual(['Toàn trường'])
  const passedAt = (await prisma().run.findFirstOrThrow()).passedAt
  expect(await annul(office, runId)).toEqual({ ok: true, value: { enrolments: 1 } })
  expect(await state()).toBe('completed')
  expect(await drift()).toEqual([])
  expect(await verifyCertificate(serial ?? '')).toMatchObject({ status: 'revoked' })
  expect((await ownCertificates(learner.actor))[0]).toMatchObject({ revokeReason: decision.reason })
  expect(await ownAnnulment(learner.actor, attempt)).toMatchObject(decision)
  expect(await attemptResult(learner.actor, attempt)).toMatchObject({ isPassed: true, serial: null })
  const runs = await prisma().run.findMany({ orderBy: { number: 'asc' } })
  expect(runs[0]).toMatchObject({ passedAt, annulledBy: office.personId, annulDocument: decision.document })
  expect(runs[1]).toMatchObject({ number: 2, completedAt: runs[0]?.completedAt, passedAt: null })
})

test('the quiz can be taken again at once, and the new pass counts with a certificate of its own', async () => {
  await study()
  await pass()
  const { runId, serial } = await firstPass()
  await annul(office, runId)
  await pass()
  expect(await state()).toBe('passed')
  expect(await drift()).toEqual([])
  const again = await firstPass()
  expect(again.runId).not.toBe(runId)
  expect(again.serial).not.toBe(serial)
  expect(await verifyCertificate(again.serial ?? '')).toMatchObject({ status: 'valid' })
})

test('a pass is annulled by who decides over the whole school, with reason and document, once', async () => {
  await study()
  await pass()
  const { runId } = await firstPass()
  const faculty = await buildUnit({ kind: 'faculty', parent: root })
  const { actor: narrow } = await buildPerson({ roles: [{ role: 'student_affairs', unit: faculty }] })
  for (const actor of [learner.actor, narrow])
    expect(await annul(actor, runId)).toEqual({ ok: false, reason: 'forbidden' })
  expect(await passesOf(narrow, learner.id, root.path)).toEqual([])
  expect(
    await execute(annulPass, office, { personId: learner.id, runId, reason: 'x', document: '' }),
  ).toMatchObject({ ok: false, reason: 'invalid_input' })
  const both = await Promise.all([annul(office, runId), annul(office, runId)])
  expect(both.map((outcome) => (outcome.ok ? 'ok' : outcome.reason)).sort()).toEqual([
    'already_annulled',
    'ok',
  ])
  expect(await prisma().run.count()).toBe(2)
  expect(await prisma().audit.count({ where: { action: 'pass.annul' } })).toBe(1)
})

test('the certificate says whose it is: code and class as on the day of issue', async () => {
  await study()
  await pass()
  expect((await ownCertificates(learner.actor))[0]).toMatchObject({
    code: learner.code,
    unitKind: 'class',
    unitName: 'CNTT K15A',
  })
})

test('a name that cannot be printed passes without a certificate; with a Latin spelling it is issued', async () => {
  await prisma().person.update({ where: { id: learner.id }, data: { familyName: '王', givenName: '小明' } })
  await study()
  await pass()
  expect(await state()).toBe('passed')
  expect(await drift()).toEqual([])
  expect(await prisma().certificate.count()).toBe(0)
  expect(await ownWaiting(learner.actor)).toMatchObject({
    courses: [{ courseId: 'law' }],
    letters: ['王', '小', '明'],
  })
  const issue = (actor: PersonActor) => execute(issueMissing, actor, { personId: learner.id })
  expect(await issue(office)).toEqual({ ok: false, reason: 'not_printable' })
  await prisma().person.update({
    where: { id: learner.id },
    data: { familyName: 'Wang', givenName: 'Xiaoming' },
  })
  expect(await drift(), 'it waits for the office').toEqual([])
  expect(await issue(learner.actor)).toEqual({ ok: false, reason: 'forbidden' })
  expect(await issue(office)).toEqual({ ok: true, value: { certificates: 1 } })
  expect((await ownCertificates(learner.actor))[0]).toMatchObject({ holder: 'Wang Xiaoming' })
  expect(await drift()).toEqual([])
  expect(await issue(office)).toEqual({ ok: false, reason: 'not_found' })
  await prisma().certificate.deleteMany()
  expect(await drift(), 'it waits no longer, so its loss is seen').toMatchObject([{ kind: 'certificate' }])
  expect(await issue(office), 'and the office issues another').toMatchObject({ ok: true })
  expect(await drift()).toEqual([])
})

test('a certificate that is being replaced while its pass is annulled is not in force afterwards', async () => {
  await study()
  await pass()
  const { runId, serial } = await firstPass()
  await prisma().person.update({ where: { id: learner.id }, data: { givenName: 'Phụng' } })
  let annulled: ReturnType<typeof annul> | undefined
  await transaction(async (tx) => {
    const subject = await lockCertificate(tx, serial ?? '')
    if (!subject) throw new Error('no certificate')
    annulled = annul(office, runId)
    await untilSomebodyWaits()
    const input = { serial: subject.serial, reason: 'Tên sai trong danh sách' }
    const context = { tx, actor: office, input, subject, now: clock.now(), prepared: undefined }
    expect(await replaceCertificate.run(context)).toMatchObject({ ok: true })
  })
  expect(await annulled).toMatchObject({ ok: true })
  expect(await prisma().certificate.count({ where: { revokedAt: null, supersededAt: null } })).toBe(0)
})
