import { type BrowserContext, expect, type Page, test } from '@playwright/test'
import { drawOf, lessonsOf, optionText, questionOn, recallOf } from './support/course-files'
import { demoSite } from './support/demo'
import { demoLogin } from './support/demo-login'
import { signIn } from './support/learner'

// An old phone, a blocked script, a broken line: the way from the sign-in to the certificate needs forms and
// links only.

const course = 'online-conduct'
let context: BrowserContext
let page: Page

test.describe.configure({ mode: 'serial' })
test.beforeAll(async ({ browser }) => {
  context = await browser.newContext({
    baseURL: demoSite.url,
    javaScriptEnabled: false,
    viewport: { width: 360, height: 740 },
  })
  page = await context.newPage()
})
test.afterAll(() => context.close())

test('an answer given before signing in is recorded after it', async () => {
  const [lesson] = lessonsOf(course)
  const [exercise] = recallOf(course, lesson ?? '')
  if (!exercise) throw new Error('no recall question')
  await page.goto(`/vi/courses/${course}/${lesson}`)
  // A browser whose scripts are switched off by a tool does not paint it, but it stands there.
  expect(await page.content()).toContain('Trình duyệt này không chạy mã của trang')
  const form = page.locator(`#exercise-${exercise.id}`)
  await form.getByRole('radio', { name: optionText(exercise, false), exact: true }).check()
  await form.getByRole('button', { name: 'Trả lời' }).click()
  await expect(page.getByRole('main')).toContainText('Câu trả lời này chưa được ghi nhận')
  // Who was wrong never reads that the key is right as if it were theirs, and every option says why.
  await expect(page.getByText('Câu trả lời đúng.')).toBeVisible()
  await expect(page.getByText('Đúng.', { exact: true })).toHaveCount(0)
  for (const { text } of exercise.options)
    await expect(page.getByRole('main')).toContainText(text.vi.trim().replace(/\s+/g, ' '))
  await page.getByRole('link', { name: 'Đăng nhập để ghi nhận' }).click()
  const { login, password } = demoLogin('Learner, new')
  await page.getByLabel(/Mã sinh viên/).fill(login)
  await page.getByLabel('Mật khẩu', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
  await expect(page).toHaveURL(/\/learn\/feedback/)
  await page.getByRole('button', { name: 'Ghi nhận câu trả lời này' }).click()
  await expect(page.getByRole('status')).toContainText('đã được ghi nhận')
  await context.clearCookies()
})

test('signing in leads home', async () => {
  await signIn(page, demoLogin('Learner, new'))
  await expect(page.getByRole('heading', { level: 1 })).toContainText('khóa học')
})

test('each recall answer is recorded, with its explanation on a page of its own', async () => {
  for (const lesson of lessonsOf(course)) {
    await page.goto(`/vi/courses/${course}/${lesson}`)
    for (const [index, exercise] of recallOf(course, lesson).entries()) {
      const form = page.locator(`#exercise-${exercise.id}`)
      await form.getByRole('radio', { name: optionText(exercise, index > 0), exact: true }).check()
      await form.getByRole('button', { name: 'Trả lời' }).click()
      await expect(page).toHaveURL(/\/learn\/feedback/)
      await expect(page.getByRole('status')).toContainText('đã được ghi nhận')
      await expect(page.getByText(optionText(exercise, true), { exact: true })).toBeVisible()
      await page.getByRole('link', { name: 'Trở lại bài học' }).click()
      await expect(page).toHaveURL(new RegExp(`${lesson}#exercise-${exercise.id}`))
    }
  }
})

test('every question is one page whose answer is saved on going on', async () => {
  await page.goto(`/vi/quiz/${course}`)
  await page.getByRole('button', { name: 'Bắt đầu' }).click()
  const count = drawOf(course)
  for (let item = 0; item < count; item++) {
    await expect(page.getByText(`Câu ${item + 1} trên ${count}`)).toBeVisible()
    const question = await questionOn(page, course)
    await page.getByRole('radio', { name: optionText(question, item > 0), exact: true }).check()
    await page.getByRole('button', { name: item < count - 1 ? 'Tiếp' : 'Xem lại' }).click()
  }
  await expect(page.getByRole('heading', { name: 'Xem lại trước khi nộp' })).toBeVisible()
  await expect(page.getByText('Chưa trả lời')).toHaveCount(0)
})

test('an answer can be changed from the review', async () => {
  await page.getByRole('link', { name: /Đổi câu trả lời: 1$/ }).click()
  const question = await questionOn(page, course)
  await expect(page.getByRole('radio', { name: optionText(question, false), exact: true })).toBeChecked()
  await page.getByRole('radio', { name: optionText(question, true), exact: true }).check()
  await page.getByRole('button', { name: 'Tiếp' }).click()
  await page.goto(page.url().replace(/\?.*/, '?review=1'))
  await expect(page.getByRole('main')).toContainText(optionText(question, true))
  await expect(page.getByRole('main')).not.toContainText(optionText(question, false))
})

test('submitting shows the result, and the certificate is there', async () => {
  await page.getByRole('button', { name: 'Nộp bài' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(
    `Đạt ${drawOf(course)}/${drawOf(course)}`,
  )
  await page.goto('/vi/certificates')
  const link = page.getByRole('link', { name: /Tải bản PDF/ })
  const answer = await context.request.get((await link.getAttribute('href')) ?? '')
  expect(answer.headers()['content-type']).toBe('application/pdf')
  expect((await answer.body()).subarray(0, 5).toString()).toBe('%PDF-')
  await page.getByRole('link', { name: /Trang tra cứu/ }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Chứng nhận còn hiệu lực')
})

test('signing out ends it', async () => {
  await page.goto('/vi/me')
  await page.getByRole('button', { name: 'Đăng xuất', exact: true }).click()
  await page.goto('/vi/home')
  await expect(page).toHaveURL(/sign-in/)
})
