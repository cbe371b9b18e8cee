import { beforeEach, expect, test, vi } from 'vitest'
import { systemActor } from '@/domain/access/actor'
import { saveAnswer } from '@/server/attempts/save-answer'
import { startAttempt } from '@/server/attempts/start-attempt'
import { recount } from '@/server/enrolments/recount'
import { settleWhatIsLeft } from '@/server/enrolments/settle-rest'
import { syncToday } from '@/server/enrolments/sync-today'
import { execute } from '@/server/platform/command'
import { prisma } from '@/server/platform/db'
import { answerRecall } from '@/server/progress/answer-recall'
import { bringIn } from '@/test/bring-in'
import { buildInstitution, buildTarget, personActor } from '@/test/build'
import { useDatabase } from '@/test/database'
import { publishSampleCourses } from '@/test/sample-course'
import { study } from '@/test/study'

/**
 * What happens while a list is being applied: before it locks what learners write to, and while it holds that
 * lock.
 */
const { pause } = vi.hoisted(() => ({
  pause: { before: async (): Promise<void> => undefined, locked: async (): Promise<void> => undefined },
}))
// Two people stand for five hundred.
vi.mock('@/server/enrolments/sync-enrolments', async (load) => {
  const real = await load<typeof import('@/server/enrolments/sync-enrolments')>()
  return {
    ...real,
    BATCH: 2,
    syncEnrolments: async (...call: Parameters<typeof real.syncEnrolments>) => {
      await pause.before()
      const result = await real.syncEnrolments(...call)
      await pause.locked()
      return result
    },
  }
})

useDatabase()
const people = ['01', '02', '03', '04', '05']
const list = (name: string): string =>
  ['Mã SV,Họ và tên,Lớp,Khoa', ...people.map((code) => `${code},${name} ${code},K1,Khoa Điện`)].join('\n')
const actorOf = async (code: string) =>
  personActor((await prisma().person.findUniqueOrThrow({ where: { code } })).id, [])
const locked = () => prisma().$queryRaw<{ mode: string }[]>`
  SELECT l.mode FROM pg_locks l JOIN pg_class c ON c.oid = l.relation
  WHERE c.relname = 'enrolment' AND l.mode = 'ShareRowExclusiveLock' AND l.granted
    AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())`

beforeEach(async () => {
  Object.assign(pause, { before: async () => undefined, locked: async () => undefined })
  await publishSampleCourses()
  const root = await buildInstitution()
  await buildTarget({ unit: root, courseIds: ['law'] })
  await bringIn('students', list('Nguyễn Văn'))
  await settleWhatIsLeft()
  await syncToday(systemActor('test'))
})

test('a learner’s answer is saved while a list of many is applied, also while it holds the lock on enrolments', async () => {
  const actor = await actorOf('01')
  await study(actor, 'law', 'completed')
  const started = await execute(startAttempt, actor, { course: 'law' })
  if (!started.ok) throw new Error(started.reason)
  const seen: unknown[] = []
  const answer = async (item: number) => {
    const input = { attempt: started.value.attemptId, item, choice: 'b', revision: 0 }
    seen.push((await execute(saveAnswer, actor, input)).ok, (await locked()).length)
  }
  pause.before = () => answer(0)
  pause.locked = () => answer(1)
  // Everyone moves to another class: each enrolment is counted elsewhere.
  await bringIn('students', list('Trần Thị').replaceAll('K1', 'K2'))
  expect(seen).toEqual([true, 0, true, 1])
  expect(await prisma().answerStep.count()).toBe(2)
})

test('until a list of many takes the lock a lesson is recorded and counted, and the list then sees it', async () => {
  const actor = await actorOf('02')
  const saved = new Set<boolean>()
  pause.before = async () => {
    const input = { course: 'law', lesson: '01-one', choice: 'b' }
    for (const exercise of ['r1', 'r2', 'r3'])
      saved.add((await execute(answerRecall, actor, { ...input, exercise })).ok)
    pause.before = async () => undefined
  }
  const { left } = await bringIn('students', list('Trần Thị').replaceAll('K1', 'K2'))
  expect([...saved]).toEqual([true])
  // The list itself settles one batch; a job settles the others, one batch in one transaction.
  expect(left).toBe(people.length - 2)
  await settleWhatIsLeft()
  expect(await prisma().enrolment.findFirst({ where: { personId: actor.personId } })).toMatchObject({
    state: 'took_part',
  })
  const proof = await recount(systemActor('test'))
  expect(proof.ok && proof.value.differences).toEqual([])
})
