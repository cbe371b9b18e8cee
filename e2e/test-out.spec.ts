import { type Browser, type BrowserContextOptions, expect, type Page, test } from '@playwright/test'
import { closeDb, prisma } from '@/server/platform/db'
import { buildPerson } from '@/test/build'
import { lessonsOf, optionText, questionOn, recallOf } from './support/course-files'
import { demoSite, openAs } from './support/demo'
import { driftOf, useDatabaseOf } from './support/learners'

// The six questions at the head of a course: what one knows is done, what one does not know costs nothing.

const course = 'online-conduct'
const line = /^Đã biết rồi\? Sáu câu hỏi/

test.beforeAll(() => useDatabaseOf(demoSite))
test.afterAll(() => closeDb())

/** The course page as somebody who has just come to the school sees it; a phone unless said otherwise. */
async function openCourse(browser: Browser, options: BrowserContextOptions = {}): Promise<Page> {
  const { id } = await buildPerson({ givenName: 'Mới Đến' })
  const context = await openAs(browser, id, { viewport: { width: 360, height: 740 }, ...options })
  const page = await context.newPage()
  await page.goto(`/vi/courses/${course}`)
  return page
}

async function beginSix(browser: Browser): Promise<Page> {
  const page = await openCourse(browser)
  await page.getByRole('link', { name: line }).click()
  await page.getByRole('button', { name: 'Bắt đầu sáu câu hỏi' }).click()
  return page
}

async function answerSix(page: Page, right: number): Promise<void> {
  const groups = page.getByRole('main').getByRole('group')
  await expect(groups).toHaveCount(6)
  for (let item = 0; item < 6; item++) {
    const place = groups.nth(item).locator('..')
    await expect(place).toContainText(`Câu ${item + 1} trên 6`)
    const question = await questionOn(page, course, place)
    await place.getByRole('radio', { name: optionText(question, item < right), exact: true }).check()
  }
  await page.getByRole('button', { name: 'Nộp câu trả lời' }).click()
}

test('six right answers tick six lessons off: the course page shows it, and the quiz is open', async ({
  browser,
}) => {
  const page = await beginSix(browser)
  const stems = await page.locator('legend').allTextContents()
  await page.goto(`/vi/courses/${course}`)
  await page.getByRole('link', { name: 'Sáu câu hỏi của bạn đang chờ: làm tiếp.' }).click()
  await expect(page.locator('legend')).toHaveText(stems)
  await answerSix(page, 6)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('6 bài được tính là xong')
  await page.getByRole('link', { name: 'Làm bài kiểm tra' }).click()
  await expect(page.getByRole('button', { name: 'Bắt đầu' })).toBeVisible()

  await page.goto(`/vi/courses/${course}`)
  await expect(page.getByText('đã tính xong nhờ sáu câu hỏi')).toHaveCount(6)
  await expect(page.getByRole('link', { name: line })).toHaveCount(0)
  await page.getByRole('link', { name: 'Xem lại sáu câu hỏi bạn đã trả lời.' }).click()
  await expect(page.getByText('Đúng 6/6 câu.')).toBeVisible()

  const [lesson = ''] = lessonsOf(course)
  await page.goto(`/vi/courses/${course}/${lesson}`)
  await expect(page.getByText(/^Bài này được tính là xong nhờ sáu câu hỏi của bạn ngày/)).toBeVisible()
  const [exercise] = recallOf(course, lesson)
  if (!exercise) throw new Error('no recall question')
  const form = page.locator(`#exercise-${exercise.id}`)
  await form.getByRole('radio', { name: optionText(exercise, true), exact: true }).check()
  await form.getByRole('button', { name: 'Trả lời' }).click()
  await expect(form.getByRole('status').filter({ hasText: 'Đã ghi nhận' })).toBeVisible()
  await page.context().close()
  expect(await driftOf()).toBe(0)
})

test('six wrong answers change nothing: the lessons begin as for everybody, and why is there to read', async ({
  browser,
}) => {
  const page = await beginSix(browser)
  await answerSix(page, 0)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mời bạn vào học các bài')
  await expect(page.getByText('Chưa đúng', { exact: true })).toHaveCount(6)
  await expect(page.getByRole('link', { name: 'Đọc lại mục này' })).toHaveCount(6)
  await page.goto(`/vi/courses/${course}`)
  await expect(page.getByText('chưa xong')).toHaveCount(lessonsOf(course).length)
  await expect(page.getByRole('link', { name: line })).toHaveCount(0)
  await page.context().close()
})

test('without JavaScript the same forms do it, and four of six tick off four', async ({ browser }) => {
  const page = await openCourse(browser, { javaScriptEnabled: false })
  expect(await page.content()).toContain('Đã biết rồi? Sáu câu hỏi, ba phút')
  await page.goto(`/vi/test-out/${course}`)
  await page.getByRole('button', { name: 'Bắt đầu sáu câu hỏi' }).click()
  await answerSix(page, 4)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('4 bài được tính là xong')
  await page.context().close()
})

test('by keyboard alone: to the questions, through them, and handed in', async ({ browser }) => {
  const page = await openCourse(browser, { viewport: { width: 1280, height: 900 } })
  await page.getByRole('link', { name: line }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Bắt đầu sáu câu hỏi' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main').getByRole('group')).toHaveCount(6)
  await page.getByRole('radio').first().focus()
  for (let item = 0; item < 6; item++) {
    await page.keyboard.press('Space')
    await page.keyboard.press('Tab')
  }
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(6)
  await expect(page.getByRole('button', { name: 'Nộp câu trả lời' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Từng câu một' })).toBeVisible()
  await page.context().close()
})

test('before they are handed in, the page holds no explanation', async ({ browser }) => {
  const page = await openCourse(browser)
  await page.goto(`/vi/test-out/${course}`)
  await page.getByRole('button', { name: 'Bắt đầu sáu câu hỏi' }).click()
  await expect(page.getByRole('main').getByRole('group')).toHaveCount(6)
  const texts = [
    await page.content(),
    await (await page.request.get(page.url(), { headers: { RSC: '1' } })).text(),
  ]
  const rows = await prisma().questionVersion.findMany({ where: { courseId: course, isCurrent: true } })
  const bodies = rows.map(({ body }) => body as { options: { why: { vi: string } }[] })
  for (const { options } of bodies)
    for (const { why } of options) for (const text of texts) expect(text.includes(why.vi), why.vi).toBe(false)
  await page.context().close()
})
