import { beforeEach, expect, test } from 'vitest'
import { type PersonActor, systemActor } from '@/domain/access/actor'
import { addDays, dateOf } from '@/domain/time/calendar'
import { verifyCertificate } from '@/server/certificates/queries'
import { revokeCertificate } from '@/server/certificates/revoke-certificate'
import { recount } from '@/server/enrolments/recount'
import { syncToday } from '@/server/enrolments/sync-today'
import { clock } from '@/server/platform/clock'
import { execute } from '@/server/platform/command'
import { prisma } from '@/server/platform/db'
import { newId } from '@/server/platform/ids'
import { today } from '@/server/platform/institution'
import { installQueues } from '@/server/platform/queue'
import {
  type BuiltPerson,
  type BuiltUnit,
  buildInstitution,
  buildPerson,
  buildTarget,
  buildUnit,
} from '@/test/build'
import { type BuiltPass, buildPass } from '@/test/build-pass'
import { useDatabase } from '@/test/database'
import { later } from '@/test/later'
import { openLetters, runLetterJobs } from '@/test/letters'
import { publishSampleCourses } from '@/test/sample-course'
import { study } from '@/test/study'
import { annulPass } from './annul-pass'
import { passesOf } from './passes'
import { quizSoFar } from './quiz-so-far'
import { withdrawAnnulment } from './withdraw-annulment'

const { url } = useDatabase()
let root: BuiltUnit
let learner: BuiltPerson
let office: PersonActor
let passed: BuiltPass
const decision = { reason: 'Thi hộ, xem biên bản', document: 'QĐ 12/2026' }
const wrong = { reason: 'Nhầm người cùng tên', document: 'QĐ 15/2026' }

beforeEach(async () => {
  await installQueues(url)
  await publishSampleCourses()
  root = await buildInstitution()
  const unit = await buildUnit({ parent: root })
  learner = await buildPerson({ unit, email: 'phuong@example.edu.vn' })
  office = (await buildPerson({ roles: [{ role: 'student_affairs', unit: root }] })).actor
  await buildTarget({ unit: root, courseIds: ['law'] })
  passed = await buildPass(learner.id)
  await syncToday(systemActor('test'))
})

const about = (runId = passed.runId) => ({ personId: learner.id, runId })
const annul = (runId = passed.runId) => execute(annulPass, office, { ...about(runId), ...decision })
const withdraw = (actor = office, runId = passed.runId) =>
  execute(withdrawAnnulment, actor, { ...about(runId), ...wrong })
const letters = () =>
  prisma().notice.findMany({ select: { kind: true, state: true }, orderBy: { id: 'asc' } })
const state = async () => (await prisma().enrolment.findFirstOrThrow()).state
const onPage = async () => (await passesOf(office, learner.id, root.path))[0]
const move = (email: string | null) => prisma().person.update({ where: { id: learner.id }, data: { email } })
const drift = async () => {
  const outcome = await recount(systemActor('test'))
  return outcome.ok ? outcome.value.differences : outcome.reason
}

test('a withdrawn annulment gives the pass back as it was: figures, day, certificate and quiz', async () => {
  const { passedAt } = await prisma().run.findFirstOrThrow()
  await annul()
  expect(await state()).toBe('completed')
  expect(await withdraw()).toEqual({ ok: true, value: { enrolments: 1 } })
  expect(await state()).toBe('passed')
  expect(await drift()).toEqual([])
  expect(await verifyCertificate(passed.serial)).toMatchObject({ status: 'valid' })
  expect(await quizSoFar({ personId: learner.id }, 'law')).toMatchObject({
    runId: passed.runId,
    passed: true,
  })
  expect(await passesOf(office, learner.id, root.path)).toMatchObject([
    { runId: passed.runId, passedAt, annulledAt: null, reason: null, withdrawReason: wrong.reason },
  ])
})

test('annulment and withdrawal stay on record, and the pass can be annulled anew', async () => {
  await annul()
  await withdraw()
  expect(await withdraw()).toEqual({ ok: false, reason: 'not_annulled' })
  expect(await annul()).toMatchObject({ ok: true })
  expect(await prisma().annulment.findMany({ orderBy: { recordedAt: 'asc' } })).toMatchObject([
    {
      ...decision,
      recordedBy: office.personId,
      withdrawReason: wrong.reason,
      withdrawDocument: wrong.document,
    },
    { ...decision, withdrawnAt: null },
  ])
  expect(await state()).toBe('completed')
  expect(await drift()).toEqual([])
})

test('what was begun because the pass did not count stays; a pass since then stays the newest', async () => {
  await annul()
  await prisma().run.updateMany({ where: { number: 2 }, data: { passedAt: new Date() } })
  const { id: second } = await prisma().run.findFirstOrThrow({ where: { number: 2 } })
  await withdraw()
  expect(await prisma().run.findMany({ select: { id: true }, orderBy: { number: 'asc' } })).toEqual([
    { id: passed.runId },
    { id: second },
  ])
})

test('an earlier pass keeps nobody out of the one that is given back', async () => {
  const now = clock.now()
  const times = { startedAt: now, tookPartAt: now, completedAt: now, passedAt: now }
  const again = newId()
  await prisma().run.create({
    data: { personId: learner.id, id: again, courseId: 'law', number: 2, ...times },
  })
  await annul(again)
  expect(await quizSoFar(learner.actor, 'law')).toMatchObject({ passed: false })
  await withdraw(office, again)
  expect(await quizSoFar(learner.actor, 'law')).toMatchObject({ runId: again, passed: true })
})

test('a pass from before a target counts evidence comes back behind the run that the target has opened', async () => {
  const at = new Date(clock.now().getTime() - 30 * 86_400_000)
  await prisma().run.updateMany({ data: { startedAt: at, tookPartAt: at, completedAt: at, passedAt: at } })
  await prisma().targetRule.updateMany({ data: { evidenceSince: dateOf(addDays(await today(), -7)) } })
  await study(learner.actor, 'law', 'completed')
  const { id: asked } = await prisma().run.findFirstOrThrow({ where: { number: 2 } })
  await annul()
  await withdraw()
  expect(await quizSoFar(learner.actor, 'law')).toMatchObject({
    runId: asked,
    completed: true,
    passed: false,
  })
})

test('a certificate that had been revoked for a reason of its own stays revoked, and neither page nor letter speaks of it', async () => {
  await execute(revokeCertificate, office, { serial: passed.serial, reason: 'In sai mẫu' })
  await later(1000, annul)
  expect(await onPage()).toMatchObject({ revokedSerial: null })
  await later(2000, runLetterJobs)
  await later(3000, withdraw)
  await later(4000, runLetterJobs)
  expect(await verifyCertificate(passed.serial)).toMatchObject({ status: 'revoked' })
  const written = await openLetters()
  expect(written).toHaveLength(2)
  for (const { text } of written) expect(text).not.toMatch(/[Cc]hứng nhận \S+ (không còn giá trị|có giá trị)/)
})

test('a certificate that fell with the pass is named on the page and in both letters, however late they are read', async () => {
  await later(1000, annul)
  expect(await onPage()).toMatchObject({ serial: null, revokedSerial: passed.serial })
  await later(2000, runLetterJobs)
  await later(3000, withdraw)
  await later(4000, runLetterJobs)
  await later(5000, () => execute(revokeCertificate, office, { serial: passed.serial, reason: 'In sai mẫu' }))
  const [second, first] = await openLetters()
  expect(first?.text).toContain(`chứng nhận ${passed.serial} không còn giá trị`)
  expect(second?.text).toContain(`Chứng nhận ${passed.serial} có giá trị trở lại`)
})

test('a page promises a letter only to an open account with an address', async () => {
  expect(await onPage()).toMatchObject({ hasAddress: true })
  await prisma().account.updateMany({ where: { personId: learner.id }, data: { disabledAt: clock.now() } })
  expect(await onPage()).toMatchObject({ hasAddress: false })
  await prisma().account.updateMany({ where: { personId: learner.id }, data: { disabledAt: null } })
  await move(null)
  expect(await onPage()).toMatchObject({ hasAddress: false })
})

test.each([
  ['intended', false],
  ['failed', false],
  ['dropped', false],
  ['sending', true],
  ['sent', true],
  ['kept', true],
])('an annulment whose letter is %s was told: %s', async (told, isAnnulmentTold) => {
  await annul()
  await prisma().notice.updateMany({ data: { state: told } })
  expect(await onPage()).toMatchObject({ isAnnulmentTold })
})

test('who decides over the whole school withdraws, with reason and document; nobody else', async () => {
  await annul()
  const { actor: narrow } = await buildPerson({
    roles: [{ role: 'student_affairs', unit: await buildUnit({ kind: 'faculty', parent: root }) }],
  })
  for (const actor of [learner.actor, narrow])
    expect(await withdraw(actor)).toEqual({ ok: false, reason: 'forbidden' })
  expect(await execute(withdrawAnnulment, office, { ...about(), reason: ' ', document: '' })).toMatchObject({
    reason: 'invalid_input',
    issues: [{ path: 'reason' }, { path: 'document' }],
  })
})

test('the learner gets a letter in their language with decision, reason and the way on, and another when it is withdrawn', async () => {
  await prisma().account.updateMany({ where: { personId: learner.id }, data: { lang: 'en' } })
  await annul()
  await runLetterJobs()
  await withdraw()
  await runLetterJobs()
  const [second, first] = await openLetters()
  for (const part of [decision.reason, decision.document, '/en/quiz/law', 'annulled'])
    expect(first?.text).toContain(part)
  for (const part of [wrong.reason, wrong.document, '/en/certificates', 'counts as before'])
    expect(second?.text).toContain(part)
  expect([first?.state, second?.state]).toEqual(['kept', 'kept'])
})

test('an annulment that is withdrawn before its letter has left is not told at all', async () => {
  await annul()
  await withdraw()
  await runLetterJobs()
  expect(await letters()).toEqual([{ kind: 'annulled', state: 'dropped' }])
})

test('who has no address is annulled without a letter, and with an address since is not told that it is withdrawn', async () => {
  await move(null)
  expect(await annul()).toMatchObject({ ok: true })
  await move('phuong@example.edu.vn')
  expect(await withdraw()).toMatchObject({ ok: true })
  expect(await letters()).toEqual([])
})

test('a withdrawal is not told either when the letter before it was dropped', async () => {
  await annul()
  await move('phuong2@example.edu.vn')
  await runLetterJobs()
  expect(await withdraw()).toMatchObject({ ok: true })
  expect(await letters()).toEqual([{ kind: 'annulled', state: 'dropped' }])
})

test.each(['sending', 'sent'])('a withdrawal follows a letter that is %s', async (told) => {
  await annul()
  await prisma().notice.updateMany({ data: { state: told } })
  await withdraw()
  expect(await letters()).toEqual([
    { kind: 'annulled', state: told },
    { kind: 'restored', state: 'intended' },
  ])
})

test.each([
  ['document', { withdrawReason: wrong.reason }],
  ['reason', { withdrawDocument: wrong.document }],
  ['day', { withdrawReason: wrong.reason, withdrawDocument: wrong.document }],
])('no withdrawal stands without its %s', async (missing, said) => {
  await annul()
  const withdrawnAt = missing === 'day' ? null : clock.now()
  await expect(prisma().annulment.updateMany({ data: { ...said, withdrawnAt } })).rejects.toThrow(
    'annulment_withdrawn',
  )
})
