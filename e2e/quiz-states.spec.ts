import { type Browser, expect, type Locator, type Page, test } from '@playwright/test'
import { closeDb } from '@/server/platform/db'
import { findRetakers, openAs, type Retaker, demoSite } from './support/demo'
import { useDatabaseOf } from './support/learners'
import { complaints, waitUntilAlive } from './support/page-checks'
import { translatePage } from './support/translate-page'

// One true message for each state of a quiz, with the way on in it; nothing that was given is lost.

let learners: Retaker[]
test.beforeAll(async () => {
  await useDatabaseOf(demoSite)
  learners = await findRetakers(9)
})
test.afterAll(() => closeDb())

/** A learner of one's own at the first question of a new attempt. */
async function openQuiz(browser: Browser): Promise<Page> {
  const learner = learners.pop()
  if (!learner) throw new Error('nobody may try a quiz again')
  const page = await (
    await openAs(browser, learner.personId, { viewport: { width: 360, height: 740 } })
  ).newPage()
  await page.goto(`/vi/quiz/${learner.courseId}`)
  await page.getByRole('main').getByRole('button').click()
  await expect(page.getByText('Câu 1 trên')).toBeVisible()
  await waitUntilAlive(page)
  return page
}
const status = (page: Page) => page.getByRole('status')
const saved = (page: Page) => status(page).filter({ hasText: /Đã lưu \d\d:\d\d:\d\d/ })
const next = (page: Page) => page.getByRole('button', { name: 'Tiếp' }).click()
const offline = (page: Page) =>
  page.getByRole('complementary').filter({ hasText: 'Không có mạng nên chưa mở được trang đó' })
const leave = (page: Page) => page.getByRole('banner').getByRole('link').first()

test('a page that the browser has translated answers, goes on and hands in', async ({ browser }) => {
  const page = await openQuiz(browser)
  const found = complaints(page, 200)
  const count = await page.getByRole('navigation').getByRole('link').count()
  for (let item = 0; item < count; item++) {
    await translatePage(page)
    await page.getByRole('radio').first().check()
    await expect(saved(page)).toBeVisible()
    await translatePage(page)
    await page.getByRole('radio').nth(1).check()
    await expect(saved(page)).toBeVisible()
    await page.getByRole('group').locator('xpath=..').getByRole('button').last().click()
  }
  await translatePage(page)
  await expect(page.getByRole('heading', { name: 'Xem lại trước khi nộp' })).toBeVisible()
  await page.getByRole('link', { name: /Đổi câu trả lời: 1$/ }).click()
  await translatePage(page)
  await page.getByRole('navigation').getByRole('link').last().click()
  await page.getByRole('button', { name: 'Xem lại' }).click()
  await translatePage(page)
  await page.getByRole('button', { name: 'Nộp bài' }).click()
  await expect(page).toHaveURL(/\/result$/)
  expect(found).toEqual([])
  await page.context().close()
})

test('without a line answers and the hand-in wait, say so, and are sent when it is back', async ({
  browser,
}) => {
  const page = await openQuiz(browser)
  await expect(leave(page)).toHaveText('Thoát')
  await page.getByRole('radio').first().check()
  await expect(saved(page)).toBeVisible()
  await expect(leave(page)).toHaveText('Thoát, đã lưu')
  await page.context().setOffline(true)
  await next(page)
  await page.getByRole('radio').first().check()
  await expect(status(page).filter({ hasText: 'Chưa lưu được, đang thử lại' })).toBeVisible()
  await expect(leave(page)).toHaveText('Thoát, chưa lưu hết')
  // The way out would end at the browser's own page of error.
  await leave(page).click()
  await expect(offline(page)).toBeVisible()
  await offline(page).getByRole('button', { name: 'Đóng' }).click()
  await next(page)
  await expect(status(page).filter({ hasText: 'Chưa lưu được câu 2' })).toBeVisible()
  await page.getByRole('navigation').getByRole('link').last().click()
  await page.getByRole('button', { name: 'Xem lại' }).click()
  await page.getByRole('button', { name: 'Nộp bài' }).click()
  await expect(status(page).filter({ hasText: 'Bài sẽ tự nộp ngay sau đó' })).toBeVisible()
  await expect(page).toHaveURL(/review=1/)
  await page.context().setOffline(false)
  await expect(page).toHaveURL(/\/result$/)
  await page.context().close()
})

test('the line breaks just before the hand-in, which waits and is sent, and again on the result, which stays', async ({
  browser,
}) => {
  const page = await openQuiz(browser)
  await page.getByRole('radio').first().check()
  await expect(saved(page)).toBeVisible()
  await page.getByRole('navigation').getByRole('link').last().click()
  await page.getByRole('button', { name: 'Xem lại' }).click()
  await page.context().setOffline(true)
  await page.getByRole('button', { name: 'Nộp bài' }).click()
  await expect(status(page).filter({ hasText: 'Bài sẽ tự nộp khi có mạng trở lại' })).toBeVisible()
  await page.context().setOffline(false)
  await expect(page).toHaveURL(/\/result$/)
  // So does every link of a learner's page.
  await waitUntilAlive(page)
  await page.waitForLoadState('networkidle')
  await page.context().setOffline(true)
  await page.getByRole('navigation', { name: 'Menu chính' }).last().getByRole('link').first().click()
  await expect(offline(page)).toBeVisible()
  await page.context().setOffline(false)
  await page.getByRole('button', { name: 'Mở trang đã chọn' }).click()
  await expect(page).toHaveURL(/\/vi\/home$/)
  await page.context().close()
})

test('Back goes to the question before; the other language shows the same question', async ({ browser }) => {
  const page = await openQuiz(browser)
  await next(page)
  await next(page)
  await expect(page.getByText('Câu 3 trên')).toBeVisible()
  await page.goBack()
  await expect(page.getByText('Câu 2 trên')).toBeVisible()
  await expect(page.locator('#question')).toBeFocused()
  await page.goForward()
  await expect(page.getByText('Câu 3 trên')).toBeVisible()
  await page.getByRole('link', { name: 'Read this page in English' }).click()
  await expect(page.getByText('Question 3 of')).toBeVisible()
  await page.context().close()
})

test('a session that ended says that, and nothing else; signing in comes back to the question', async ({
  browser,
}) => {
  const page = await openQuiz(browser)
  await next(page)
  const cookies = await page.context().cookies()
  await page.context().clearCookies()
  await page.getByRole('radio').first().check()
  await expect(page.getByRole('alert').filter({ hasText: 'Cửa sổ này giữ lại câu đó' })).toBeVisible()
  await expect(page.getByText('cửa sổ khác')).toHaveCount(0)
  await page.getByRole('alert').getByRole('link', { name: 'Đăng nhập' }).click()
  await expect(page.getByText('Phiên đăng nhập đã hết')).toBeVisible()
  const address = new URL(page.url()).searchParams.get('next') ?? ''
  expect(address).toMatch(/^\/vi\/attempts\/[^?]+\?item=1$/)
  // Who is signed in again is led on by the sign-in page itself.
  await page.context().addCookies(cookies)
  await page.reload()
  await expect(page.getByText('Câu 2 trên')).toBeVisible()
  // What was refused was kept, and is saved without being chosen again.
  await expect(page.getByRole('radio').first()).toBeChecked()
  await expect(saved(page)).toBeVisible()
  await page.context().close()
})

test('a finished attempt handed in without a session is one button away after signing in', async ({
  browser,
}) => {
  const page = await openQuiz(browser)
  await page.getByRole('navigation').getByRole('link').last().click()
  await page.getByRole('button', { name: 'Xem lại' }).click()
  const cookies = await page.context().cookies()
  await page.context().clearCookies()
  await page.getByRole('button', { name: 'Nộp bài' }).click()
  const refused = page.getByRole('alert').filter({ hasText: 'bài chưa được nộp. Mọi câu đã lưu vẫn còn' })
  await expect(refused).toBeVisible()
  await expect(page.getByText('câu vừa chọn')).toHaveCount(0)
  await page.getByRole('alert').getByRole('link', { name: 'Đăng nhập' }).click()
  await page.context().addCookies(cookies)
  await page.reload()
  await page.getByRole('button', { name: 'Nộp bài' }).click()
  await expect(page).toHaveURL(/\/result$/)
  await page.context().close()
})

test('only an answer given in another window is said to be one', async ({ browser }) => {
  const page = await openQuiz(browser)
  const other = await page.context().newPage()
  await other.goto(page.url())
  await other.getByRole('radio').nth(1).check()
  await expect(saved(other)).toBeVisible()
  await page.getByRole('radio').first().check()
  await expect(status(page).filter({ hasText: 'ở một cửa sổ khác' })).toBeVisible()
  await expect(page.getByRole('radio').nth(1)).toBeChecked()
  await expect(saved(page)).toBeVisible()
  await expect(page.getByText('chưa được lưu')).toHaveCount(0)
  await page.context().close()
})

test('steps have numbers, say whether they are answered, and keep an edge in forced colours', async ({
  browser,
}) => {
  const page = await openQuiz(browser)
  await page.getByRole('radio').first().check()
  await expect(page.getByRole('link', { name: 'Câu 1, đã trả lời' })).toHaveText('1')
  const second = page.getByRole('link', { name: 'Câu 2, chưa trả lời' })
  await page.emulateMedia({ forcedColors: 'active' })
  const look = (step: Locator) =>
    step.locator('span').evaluate((one) => {
      const { borderTopStyle, borderTopWidth } = getComputedStyle(one)
      return `${borderTopStyle} ${Number.parseFloat(borderTopWidth) > 0}`
    })
  expect(await look(page.getByRole('link', { name: 'Câu 1, đã trả lời' }))).toBe('solid true')
  expect(await look(second)).toBe('dashed true')
  await second.focus()
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Tab')
  expect(await second.evaluate((one) => getComputedStyle(one).outlineStyle)).toBe('solid')
  await page.context().close()
})
