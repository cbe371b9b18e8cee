import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  expect,
  type Page,
  test,
} from '@playwright/test'
import { correctOption } from '@/domain/content/exercise'
import { openSession } from '@/server/accounts/sign-in'
import { clock } from '@/server/platform/clock'
import { closeDb, prisma, transaction } from '@/server/platform/db'
import { buildPerson } from '@/test/build'
import { publishOwnQuestion } from '@/test/own-question'
import { startServer, type TestServer } from '@/test/start-server'
import { ApiLearner, sessionCookie } from './support/api-learner'
import { questionsOf } from './support/course-files'
import { expectForcedColors } from './support/forced-colors'
import { pressOn, tabTo } from './support/keyboard'
import { buildReadyLearners, type Learner, useDatabaseOf } from './support/learners'
import {
  complaints,
  expectAccessible,
  expectNoOverflow,
  expectPolicy,
  waitUntilAlive,
} from './support/page-checks'
import { expectSecondEngine } from './support/second-engine'

// The public questions of a course become practice on the day a school asks its own: to learn from, never the
// quiz.

const course = 'verification'
const bank = questionsOf(course)
const address = `/vi/practice/${course}`
let site: TestServer
let learner: Learner
let failed: string

test.describe.configure({ mode: 'serial' })
test.beforeAll(async () => {
  test.setTimeout(300_000)
  site = await startServer({ name: 'practice', port: 3153, isEmpty: true })
  await useDatabaseOf(site)
  const [ready] = await buildReadyLearners(1, course)
  if (!ready) throw new Error('no learner')
  learner = ready
  const taking = await ApiLearner.signIn(site, learner)
  await taking.start(course)
  await taking.submit()
  failed = taking.attemptId
})
test.afterAll(async () => {
  await closeDb()
  await site?.stop()
})

async function openAs(
  browser: Browser,
  secret: string | null,
  options: BrowserContextOptions = {},
): Promise<BrowserContext> {
  const context = await browser.newContext({ baseURL: site.url, locale: 'vi-VN', ...options })
  if (secret) await context.addCookies([{ ...(await sessionCookie(site, secret)), url: site.url }])
  return context
}
async function staffMember(): Promise<string> {
  const unit = await prisma().unit.findFirstOrThrow({ where: { kind: 'class' } })
  const { id } = await buildPerson({ kind: 'staff', unit })
  return transaction((tx) => openSession(tx, id, clock.now()))
}
const askedOn = (page: Page): Promise<string[]> =>
  page
    .locator('form[id^="exercise-"]')
    .evaluateAll((forms) => forms.map(({ id }) => id.slice('exercise-'.length)))
const questionBy = (id: string | undefined) => {
  const found = bank.find((question) => question.id === id)
  if (!found) throw new Error(`no public question ${id}`)
  return found
}
const plain = (text: string) => text.trim().replace(/\s+/g, ' ')

test('while the public bank asks the quiz there is no practice, and nothing leads to it', async ({
  browser,
}) => {
  const open = await openAs(browser, learner.secret)
  const page = await open.newPage()
  expect((await page.goto(address))?.status()).toBe(404)
  for (const place of [`courses/${course}`, `quiz/${course}`, `attempts/${failed}/result`]) {
    await page.goto(`/vi/${place}`)
    await page.waitForLoadState('networkidle')
    await expect(page.locator(`a[href*="/practice/"]`)).toHaveCount(0)
  }
  const explained = `/vi/learn/feedback?course=${course}&exercise=${bank[0]?.id}&seed=x`
  expect((await page.goto(explained))?.status()).toBe(404)
  await open.close()
})

test('with a bank of the school the course page leads anyone to it, and every explanation is read after the answer', async ({
  browser,
}) => {
  await publishOwnQuestion(course, 'asked-by-the-school')
  const open = await openAs(browser, null, { viewport: { width: 360, height: 740 } })
  const page = await open.newPage()
  await page.goto(`/vi/courses/${course}`)
  await page.getByRole('link', { name: 'Luyện tập với câu hỏi công khai' }).click()
  await expect(page).toHaveURL(/\/vi\/practice\/verification\?seed=[\w-]{8}&page=1$/)
  await expect(page.getByRole('main')).toContainText('không ghi nhận, không chấm điểm')
  const [first, ...others] = await askedOn(page)
  expect(others).toHaveLength(9)
  const question = questionBy(first)
  const form = page.locator(`#exercise-${first}`)
  const wrong = question.options.find(({ correct }) => !correct)
  await waitUntilAlive(page)
  await tabTo(page, form.getByRole('radio').first())
  await form.getByRole('radio', { name: plain(wrong?.text.vi ?? ''), exact: true }).check()
  await pressOn(page, form.getByRole('button', { name: 'Trả lời' }))
  await expect(form.getByRole('status').first()).toContainText('Chưa đúng')
  for (const { why } of question.options)
    await expect(form).toContainText(plain(why.vi).replace(/^Đúng\. /, ''))
  await expect(form.getByText(plain(correctOption(question).text.vi), { exact: true })).toBeVisible()
  const taught = form.getByRole('link', { name: /^Học ở bài/ })
  await expect(taught).toHaveAttribute('href', `/vi/courses/${course}/${question.lesson}#${question.section}`)
  await taught.click()
  await expect(page.locator(`#${question.section}`)).toBeInViewport()
  await open.close()
})

test('page by page comes the whole public bank, each question once, and no question of the school', async ({
  browser,
}) => {
  const open = await openAs(browser, null)
  const page = await open.newPage()
  await page.goto(`${address}?seed=order`)
  const met = await askedOn(page)
  while ((await page.getByRole('link', { name: 'Các câu khác' }).count()) > 0) {
    await page.getByRole('link', { name: 'Các câu khác' }).click()
    await expect(page.getByText(`Câu ${met.length + 1}–`)).toBeVisible()
    met.push(...(await askedOn(page)))
  }
  expect(met.toSorted()).toEqual(bank.map(({ id }) => id).toSorted())
  await page.getByRole('link', { name: 'Bắt đầu lại' }).click()
  await expect(page).toHaveURL(/\?seed=(?!order)[\w-]{8}&page=1$/)
  await open.close()
})

test('one lesson can be chosen, and stays chosen', async ({ browser }) => {
  const open = await openAs(browser, null)
  const page = await open.newPage()
  await page.goto(`${address}?seed=order&page=2`)
  const lesson = '05-numbers-and-charts'
  await page.getByLabel('Luyện tập theo bài').selectOption(lesson)
  await page.getByRole('button', { name: 'Chọn' }).click()
  await expect(page).toHaveURL(new RegExp(`&only=${lesson}$`))
  await expect(page.getByLabel('Luyện tập theo bài')).toHaveValue(lesson)
  const asked = await askedOn(page)
  expect(asked.toSorted()).toEqual(
    bank
      .filter((question) => question.lesson === lesson)
      .map(({ id }) => id)
      .toSorted(),
  )
  await page.getByRole('link', { name: 'Bắt đầu lại' }).click()
  await expect(page).toHaveURL(new RegExp(`&only=${lesson}$`))
  await open.close()
})

test('without a script the explanation comes as a page, and leads back to the same ten', async ({
  browser,
}) => {
  const open = await openAs(browser, null, { javaScriptEnabled: false })
  const page = await open.newPage()
  await page.goto(`${address}?seed=order&page=2`)
  const before = await askedOn(page)
  const question = questionBy(before[3])
  const form = page.locator(`#exercise-${question.id}`)
  await form.getByRole('radio').first().check()
  await form.getByRole('button', { name: 'Trả lời' }).click()
  await expect(page).toHaveURL(/\/learn\/feedback/)
  for (const { why } of question.options)
    await expect(page.getByRole('main')).toContainText(plain(why.vi).replace(/^Đúng\. /, ''))
  await expect(page.getByText('ghi nhận')).toHaveCount(0)
  await page.getByRole('link', { name: 'Trở lại trang luyện tập' }).click()
  await expect(page).toHaveURL(new RegExp(`seed=order&page=2#exercise-${question.id}$`))
  expect(await askedOn(page)).toEqual(before)
  await open.close()
})

test('a learner finds it before the quiz, while waiting and after a failed attempt; nothing is recorded', async ({
  browser,
}) => {
  const counts = () =>
    Promise.all([prisma().recallAnswer.count(), prisma().answerStep.count(), prisma().attempt.count()])
  const before = await counts()
  const open = await openAs(browser, learner.secret)
  const page = await open.newPage()
  await page.goto(`/vi/quiz/${course}`)
  await expect(page.getByText('Bạn có thể làm lại từ')).toBeVisible()
  await page.getByRole('link', { name: 'Luyện tập trước đã' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Luyện tập')
  await waitUntilAlive(page)
  const form = page.locator('form[id^="exercise-"]').first()
  await form.getByRole('radio').first().check()
  await form.getByRole('button', { name: 'Trả lời' }).click()
  await expect(form.getByRole('button', { name: 'Làm lại' })).toBeVisible()
  await page.waitForLoadState('networkidle')
  await page.goto(`/vi/attempts/${failed}/result`)
  await expect(page.getByRole('link', { name: 'Luyện tập với câu hỏi công khai' })).toBeVisible()
  expect(await counts()).toEqual(before)
  await open.close()
})

test('practice of an internal course is for those who may learn it; odd addresses bring out nothing else', async ({
  browser,
}) => {
  const hidden = 'asked-among-staff'
  await publishOwnQuestion('collaborator', hidden)
  const staff = await openAs(browser, await staffMember())
  const inside = await staff.request.get('/vi/practice/collaborator?seed=x')
  expect(inside.status()).toBe(200)
  expect(inside.headers()['cache-control']).toContain('no-store')
  const secret = questionsOf('collaborator')[0]?.stem.vi ?? ''
  for (const who of [null, learner.secret]) {
    const open = await openAs(browser, who)
    for (const headers of [undefined, { RSC: '1' }]) {
      const answer = await open.request.get('/vi/practice/collaborator?seed=x', { maxRedirects: 0, headers })
      expect([404, 307, 200]).toContain(answer.status())
      expect(await answer.text()).not.toContain(secret)
    }
    const explained = `/vi/learn/feedback?course=collaborator&exercise=${questionsOf('collaborator')[0]?.id}&seed=x`
    expect((await open.request.get(explained)).status()).toBe(404)
    await open.close()
  }
  for (const odd of [
    `exercise=${hidden}&seed=${hidden}`,
    `exercise=school-collaborator-${hidden}&seed=x`,
    `exercise=${hidden}`,
  ])
    expect((await staff.request.get(`/vi/learn/feedback?course=collaborator&${odd}`)).status(), odd).toBe(404)
  for (const odd of ['seed=%20&page=-1&only=..%2f', `seed=${hidden}&page=9e9`, 'seed=a&seed=b&page=1.5']) {
    const answer = await staff.request.get(`/vi/practice/collaborator?${odd}`)
    expect(answer.status(), odd).toBe(200)
    expect(await answer.text()).not.toContain(`exercise-${hidden}`)
  }
  await staff.close()
})

for (const [lang, colorScheme, width] of [
  ['vi', 'light', 1280],
  ['en', 'dark', 360],
] as const)
  test(`it fits, reads well and is accessible: ${lang}, ${colorScheme}, ${width} wide`, async ({
    browser,
  }) => {
    const open = await openAs(browser, lang === 'vi' ? learner.secret : null, {
      colorScheme,
      reducedMotion: 'reduce',
      viewport: { width, height: 800 },
    })
    const page = await open.newPage()
    const found = complaints(page, 200)
    const answer = await page.goto(`/${lang}/practice/${course}?seed=order&only=05-numbers-and-charts`)
    await expectPolicy(page, answer, 'nonce')
    await waitUntilAlive(page)
    await expectAccessible(page)
    await page.getByRole('radio').first().check()
    await page
      .getByRole('button', { name: lang === 'vi' ? 'Trả lời' : 'Answer' })
      .first()
      .click()
    await expectAccessible(page)
    await (lang === 'vi' ? expectSecondEngine : expectForcedColors)(page)
    await expectNoOverflow(page, [320, 360, 768, 1280])
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'))
    await expectNoOverflow(page, [360])
    expect(found).toEqual([])
    await open.close()
  })
