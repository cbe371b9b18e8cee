import { beforeEach, describe, expect, test } from 'vitest'
import { type PersonActor, systemActor } from '@/domain/access/actor'
import { findCourse } from '@/server/courses/catalogue'
import { recount } from '@/server/enrolments/recount'
import { execute } from '@/server/platform/command'
import { prisma } from '@/server/platform/db'
import { forgetInstitution } from '@/server/platform/institution'
import { ownTestOut } from '@/server/progress/own-test-out'
import { withAnotherSecret } from '@/test/another-secret'
import { buildInstitution, buildPerson, buildTarget } from '@/test/build'
import { useDatabase } from '@/test/database'
import { later } from '@/test/later'
import { ownQuestions, publishBanks } from '@/test/own-bank'
import { publishSampleCourses } from '@/test/sample-course'
import { answerSix, passQuiz, startSix, studyLessons } from '@/test/study'
import { sync } from '@/test/sync'
import { attemptResult, openAttempt } from './queries'
import { quizSoFar } from './quiz-so-far'
import { saveAnswer } from './save-answer'
import { startAttempt } from './start-attempt'
import { submitAttempt } from './submit-attempt'

useDatabase()
let learner: PersonActor

beforeEach(async () => {
  forgetInstitution()
  const root = await buildInstitution()
  learner = (await buildPerson({ unit: root })).actor
  await buildTarget({ unit: root })
  await publishSampleCourses()
  await sync()
  await studyLessons(learner, 'law')
})

async function start(): Promise<string> {
  const outcome = await execute(startAttempt, learner, { course: 'law' })
  if (!outcome.ok) throw new Error(outcome.reason)
  return outcome.value.attemptId
}
const stemsOf = async (attempt: string) =>
  (await openAttempt(learner, attempt))?.items.map(({ stem }) => stem.en) ?? []
const answer = (attempt: string, item: number, choice: string) =>
  execute(saveAnswer, learner, { attempt, item, choice, revision: 0 })
const submit = (attempt: string) => execute(submitAttempt, learner, { attempt })
async function drift() {
  const outcome = await recount(systemActor('test'))
  if (!outcome.ok) throw new Error(outcome.reason)
  return outcome.value.differences
}
const banks = { courseId: 'law', questions: ownQuestions(24) }
const HOUR = 3_600_000

describe('a quiz on a school’s own bank', () => {
  test('asks its questions, and an attempt under way keeps those that it began with', async () => {
    const publicly = await start()
    await publishBanks(banks)
    expect((await stemsOf(publicly)).every((stem) => /^Q\d+$/.test(stem))).toBe(true)
    await submit(publicly)
    await later(HOUR, async () => {
      const own = await start()
      expect((await stemsOf(own)).every((stem) => /^Own q\d+$/.test(stem))).toBe(true)
      await publishBanks()
      expect((await stemsOf(own)).every((stem) => /^Own q\d+$/.test(stem))).toBe(true)
    })
  })

  test('counts as met only what was met of the bank that is drawn from, though ids are the same', async () => {
    await submit(await start())
    const met = async () => (await quizSoFar(learner, 'law'))?.met.length
    expect(await met()).toBe(8)
    await publishBanks(banks)
    expect(await met()).toBe(0)
    await later(HOUR, async () => {
      await submit(await start())
      expect(await met()).toBe(8)
      await publishBanks()
      expect(await met()).toBe(8)
    })
  })

  test('is graded, reviewed and proved by the recount like any other', async () => {
    await publishBanks(banks)
    const attempt = await passQuiz(learner, 'law')
    const result = await attemptResult(learner, attempt)
    expect(result).toMatchObject({ score: 8, isPassed: true, lost: 0 })
    expect(result?.items.map(({ correct }) => correct)).toEqual(Array(8).fill('b'))
    expect(result?.items[0]?.why.b?.en).toBe('why b')
    expect(await drift()).toEqual([])
    await prisma().$executeRaw`UPDATE attempt SET score = 7`
    expect((await drift()).map(({ kind }) => kind)).toContain('journal')
  })
})

describe('six questions at the head of a course', () => {
  test('come out of the school’s own bank and are proved like any other, and lost without the secret', async () => {
    await publishBanks({ courseId: 'conduct', questions: ownQuestions(24) })
    const six = await startSix(learner, 'conduct')
    const course = await findCourse('conduct')
    if (!course) throw new Error('no course')
    const begun = await ownTestOut(learner, course)
    expect(begun).toMatchObject({
      state: 'begun',
      items: Array(6).fill({ stem: { en: expect.stringMatching(/^Own /) } }),
    })
    await withAnotherSecret(async () =>
      expect(await ownTestOut(learner, course)).toMatchObject({ state: 'begun', items: [], lost: 6 }),
    )
    expect(await answerSix(learner, six, 6)).toMatchObject({ value: { right: 6, lessons: ['01-one'] } })
    expect(await ownTestOut(learner, course)).toMatchObject({ result: { lost: 0 } })
    expect(await drift()).toEqual([])
    await withAnotherSecret(async () => {
      expect(await ownTestOut(learner, course)).toMatchObject({ result: { right: 6, items: [], lost: 6 } })
      expect(await drift()).toEqual([])
    })
    await prisma().$executeRaw`UPDATE test_out SET right_count = 5`
    expect((await drift()).map(({ kind }) => kind)).toEqual(['test_out'])
  })
})

describe('when the secret is lost', () => {
  test('marks and verdict stay, the review says how many answers it cannot show, nothing is called drift', async () => {
    await publishBanks(banks)
    const attempt = await passQuiz(learner, 'law')
    await withAnotherSecret(async () => {
      expect(await attemptResult(learner, attempt)).toMatchObject({
        score: 8,
        maxScore: 8,
        isPassed: true,
        answersKept: true,
        items: [],
        lost: 8,
      })
      expect(await drift()).toEqual([])
      await publishBanks(banks)
      expect(await attemptResult(learner, attempt)).toMatchObject({ lost: 0 })
    })
  })

  test('no quiz begins on a bank that cannot be opened: of no question everybody has enough right', async () => {
    await publishBanks(banks)
    await withAnotherSecret(async () => {
      const begun = await execute(startAttempt, learner, { course: 'law' })
      expect(begun).toEqual({ ok: false, reason: 'no_questions' })
      expect(await prisma().attempt.count()).toBe(0)
    })
    expect(await stemsOf(await start())).toHaveLength(8)
  })

  test('answers that differ from their journal are still drift', async () => {
    await publishBanks(banks)
    await passQuiz(learner, 'law')
    await prisma().$executeRaw`UPDATE attempt SET answers = jsonb_set(answers, '{0,response,choice}', '"c"')`
    await withAnotherSecret(async () => {
      expect((await drift()).map(({ kind }) => kind)).toEqual(['journal'])
    })
  })

  test('an attempt under way opens without its questions, can be handed in, and the next one is whole', async () => {
    await publishBanks(banks)
    const attempt = await start()
    await answer(attempt, 0, 'b')
    await withAnotherSecret(async () => {
      await publishBanks()
      expect(await openAttempt(learner, attempt)).toMatchObject({ items: [], lost: 8, isOpen: true })
      expect(await submit(attempt)).toMatchObject({ value: { score: 0, maxScore: 8, isPassed: false } })
      expect(await drift()).toEqual([])
      await later(HOUR, async () => expect(await stemsOf(await start())).toHaveLength(8))
    })
  })
})
