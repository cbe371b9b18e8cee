import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { closeDb, prisma } from '@/server/platform/db'
import { startServer, type TestServer } from '@/test/start-server'
import { ApiLearner } from './support/api-learner'
import { drawOf } from './support/course-files'
import { buildReadyLearners, driftOf, useDatabaseOf } from './support/learners'

// What the server acknowledged is there after any process, or all of them, was killed in the middle.

const course = 'cyber-law'
const count = drawOf(course)
const LEARNERS = 200
let site: TestServer

test.beforeAll(async () => {
  test.setTimeout(300_000)
  site = await startServer({ name: 'nothing-lost', port: 3147, isEmpty: true })
  await useDatabaseOf(site)
})
test.afterAll(async () => {
  await closeDb()
  await site?.stop()
})

/**
 * One learner's attempt: every answer, some changed on the way, then submitted twice as an impatient click
 * does.
 */
async function take(learner: ApiLearner, index: number, progress: { answers: number }): Promise<void> {
  await learner.start(course)
  for (let item = 0; item < count; item++) {
    await learner.answer(item, 'abc'.charAt((index + item) % 3))
    if ((index + item) % 5 === 0) await learner.answer(item, 'abc'.charAt((index + item + 1) % 3))
    progress.answers++
  }
  const [first, second] = await Promise.all([learner.submit(), learner.submit()])
  expect(second).toEqual(first)
}

const until = (isTrue: () => boolean | Promise<boolean>, timeout = 60_000) =>
  expect.poll(isTrue, { timeout, intervals: [50] }).toBe(true)

test('200 concurrent attempts survive SIGKILL of web, worker, PostgreSQL and of everything', async () => {
  test.setTimeout(600_000)
  const ready = await buildReadyLearners(LEARNERS, course)
  const learners = await Promise.all(ready.map((learner) => ApiLearner.signIn(site, learner)))
  await closeDb()
  const progress = { answers: 0 }
  const work = Promise.all(learners.map((learner, index) => take(learner, index, progress)))
  const upTo = (share: number) => until(() => progress.answers >= share * LEARNERS * count)

  await upTo(0.1)
  site.kill('web')
  await upTo(0.3)
  site.kill('worker')
  await upTo(0.5)
  site.kill('postgres')
  await upTo(0.7)
  await site.killAll()
  await site.restart()
  await work

  await useDatabaseOf(site)
  expect(learners.reduce((sum, { retries }) => sum + retries, 0)).toBeGreaterThan(0)
  await test.step('every acknowledged answer is in the journal and in the attempt', () =>
    checkAnswers(learners))
  await test.step('no attempt was graded twice, nobody has two certificates', () => checkGrades())
  await test.step('figures equal a recount', async () => expect(await driftOf()).toBe(0))
  await test.step('every certificate gets its file in the end', () =>
    until(async () => (await prisma().certificate.count({ where: { fileHash: null } })) === 0, 120_000))
})

async function checkAnswers(learners: ApiLearner[]): Promise<void> {
  const attempts = await prisma().attempt.findMany({ select: { id: true, answers: true } })
  const steps = await prisma().answerStep.findMany()
  const newest = new Map(
    attempts.map(({ id, answers }) => [
      id,
      answers as Record<string, { response: { choice: string }; revision: number }>,
    ]),
  )
  const journal = new Set(
    steps.map(
      ({ attemptId, item, revision, response }) =>
        `${attemptId} ${item} ${revision} ${(response as { choice: string }).choice}`,
    ),
  )
  for (const { attemptId, acknowledged } of learners) {
    expect(acknowledged.size).toBe(count)
    for (const [item, { choice, revision }] of acknowledged) {
      expect(newest.get(attemptId)?.[String(item)]).toMatchObject({ response: { choice }, revision })
      expect(journal).toContain(`${attemptId} ${item} ${revision} ${choice}`)
    }
  }
}

async function checkGrades(): Promise<void> {
  const attempts = await prisma().attempt.findMany({ select: { state: true, isPassed: true } })
  expect(attempts).toHaveLength(LEARNERS)
  expect(attempts.every(({ state }) => state === 'graded')).toBe(true)
  const passed = attempts.filter(({ isPassed }) => isPassed).length
  expect(await prisma().completion.count()).toBe(passed)
  expect(await prisma().certificate.count()).toBe(passed)
  expect(await prisma().certificateSerial.count()).toBe(passed)
  expect(await prisma().run.count({ where: { passedAt: { not: null } } })).toBe(passed)
}

test('an attempt opened on one build is answered and submitted from its old tab on the next', async ({
  browser,
}) => {
  test.setTimeout(600_000)
  const [person] = await prisma().person.findMany({
    take: 1,
    where: { attempts: { some: { isPassed: false } } },
    select: { id: true },
  })
  await prisma().attempt.updateMany({
    where: { personId: person?.id },
    data: { submittedAt: new Date(Date.now() - 3_600_000) },
  })
  const page = await signedInPage(browser, person?.id ?? '')
  await page.goto(`${site.url}/vi/quiz/${course}`)
  await page.getByRole('button', { name: /Bắt đầu|Làm lại/ }).click()
  await page.getByRole('radio').first().check()
  await expect(page.getByRole('status').filter({ hasText: /Đã lưu/ })).toBeVisible()

  const before = await version()
  const mark = path.resolve('public/next-build.txt')
  fs.mkdirSync(path.dirname(mark), { recursive: true })
  fs.writeFileSync(mark, 'A file more makes another build.\n')
  try {
    await closeDb()
    await site.stop()
    await site.restart()
    await useDatabaseOf(site)
    expect(await version()).not.toBe(before)
    // The old tab, never reloaded, goes on.
    await page.getByRole('button', { name: 'Tiếp' }).click()
    await page.getByRole('radio').nth(1).check()
    await expect(page.getByRole('status').filter({ hasText: /Đã lưu/ })).toBeVisible()
    for (let item = 2; item < count; item++) await page.getByRole('button', { name: 'Tiếp' }).click()
    await page.getByRole('button', { name: 'Xem lại' }).click()
    await page.getByRole('button', { name: 'Nộp bài' }).click()
    await expect(page).toHaveURL(/\/result$/)
    await expect(page.getByRole('heading', { level: 1 })).toContainText(`/${count}`)
    expect(await driftOf()).toBe(0)
  } finally {
    fs.rmSync(mark)
    if (fs.readdirSync(path.dirname(mark)).length === 0) fs.rmdirSync(path.dirname(mark))
  }
})

async function version(): Promise<string> {
  return ((await (await fetch(`${site.url}/api/health`)).json()) as { version: string }).version
}

async function signedInPage(browser: import('@playwright/test').Browser, personId: string) {
  const { openSession } = await import('@/server/accounts/sign-in')
  const { transaction } = await import('@/server/platform/db')
  const { encode } = await import('next-auth/jwt')
  const secret = await transaction((tx) => openSession(tx, personId, new Date()))
  const key = fs.readFileSync(path.join(site.data, 'secret'), 'utf8').trim()
  const value = await encode({ token: { sid: secret }, secret: key, maxAge: 86_400 })
  const context = await browser.newContext({ locale: 'vi-VN' })
  await context.addCookies([{ name: `haidang.session.${new URL(site.url).port}`, value, url: site.url }])
  return context.newPage()
}
