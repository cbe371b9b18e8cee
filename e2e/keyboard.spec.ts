import { expect, test } from '@playwright/test'
import { closeDb } from '@/server/platform/db'
import { drawOf, optionText, questionOn, recallOf } from './support/course-files'
import { castMember, demoSite, findRetakers, openAs } from './support/demo'
import { demoLogin } from './support/demo-login'
import { pressOn, tabTo } from './support/keyboard'
import { useDatabaseOf } from './support/learners'

// By keyboard alone; on every stop the focus is visible and nothing lies over it.

test.use({ baseURL: demoSite.url })
test.beforeAll(() => useDatabaseOf(demoSite))
test.afterAll(() => closeDb())

test('a learner signs in, jumps over the menu, opens the next lesson and answers', async ({ browser }) => {
  const page = await (await openAs(browser, null, { viewport: { width: 360, height: 740 } })).newPage()
  const { login, password } = demoLogin('Collaborator')
  await page.goto('/vi/sign-in')
  await tabTo(page, page.getByLabel(/Mã sinh viên/))
  await page.keyboard.type(login)
  await page.keyboard.press('Tab')
  await page.keyboard.type(password)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/home/)

  const skip = page.getByRole('link', { name: 'Đến nội dung chính' })
  await page.keyboard.press('Tab')
  await expect(skip).toBeFocused()
  await expect(skip).toBeInViewport()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  const next = page.getByRole('main').getByRole('link').first()
  await expect(next).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/(training|courses)\/[^/]+\/\d\d-/)

  const [, , , place = '', course = '', lesson = ''] = page.url().replace('//', '/').split('/')
  const [exercise] = recallOf(course, lesson)
  if (!exercise) throw new Error(`no recall question in ${place}/${lesson}`)
  const form = page.locator(`#exercise-${exercise.id}`)
  const options = form.getByRole('radio')
  await tabTo(page, options.first())
  for (let at = 0; at < (await options.count()); at++) {
    await page.keyboard.press(at === 0 ? 'Space' : 'ArrowDown')
    if (await options.and(page.getByLabel(optionText(exercise, true), { exact: true })).isChecked()) break
  }
  await pressOn(page, form.getByRole('button', { name: 'Trả lời' }))
  await expect(form.getByRole('status').filter({ hasText: 'Đã ghi nhận' })).toBeVisible()
  await expect(form.getByRole('button')).toBeFocused()
  await page.context().close()
})

test('help and a citation open by keyboard, and closing the citation leads back to its mark', async ({
  browser,
}) => {
  const page = await (await openAs(browser, null, { viewport: { width: 360, height: 740 } })).newPage()
  await page.goto('/vi/courses/cyber-law/02-what-not-to-post')
  const help = page.locator('summary').filter({ hasText: 'Tôi cần giúp' })
  await pressOn(page, help)
  await expect(page.getByRole('link', { name: 'Gọi 113' })).toBeVisible()
  const mark = page.getByRole('button', { name: /xem nội dung/ }).first()
  await pressOn(page, mark)
  await expect(page.locator('[popover]:popover-open')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.locator('[popover]:popover-open')).toHaveCount(0)
  await expect(mark).toBeFocused()
  await page.context().close()
})

test('a learner takes a whole quiz; the focus goes along with the questions', async ({ browser }) => {
  const [learner] = await findRetakers(1)
  if (!learner) throw new Error('nobody may try a quiz again')
  const page = await (
    await openAs(browser, learner.personId, { viewport: { width: 360, height: 740 } })
  ).newPage()
  await page.goto(`/vi/quiz/${learner.courseId}`)
  await pressOn(page, page.getByRole('button', { name: /Bắt đầu|Làm/ }))
  await expect(page).toHaveURL(/\/attempts\//)
  const count = drawOf(learner.courseId)
  for (let item = 0; item < count; item++) {
    await expect(page.getByText(`Câu ${item + 1} trên ${count}`)).toBeVisible()
    if (item > 0) await expect(page.locator('#question')).toBeFocused()
    const question = await questionOn(page, learner.courseId)
    const right = page.getByRole('radio', { name: optionText(question, true), exact: true })
    await tabTo(page, page.getByRole('radio').first())
    await page.keyboard.press('Space')
    for (let presses = 0; presses < 5 && !(await right.isChecked()); presses++)
      await page.keyboard.press('ArrowDown')
    await expect(page.getByRole('status').filter({ hasText: /Đã lưu \d\d:\d\d:\d\d/ })).toBeVisible()
    await pressOn(page, page.getByRole('button', { name: item < count - 1 ? 'Tiếp' : 'Xem lại' }))
  }
  await expect(page.getByRole('heading', { name: 'Xem lại trước khi nộp' })).toBeFocused()
  await pressOn(page, page.getByRole('button', { name: 'Nộp bài' }))
  await expect(page.getByRole('heading', { level: 1 })).toContainText(`Đạt ${count}/${count}`)
  await pressOn(page, page.getByText('Vì sao các phương án khác chưa đúng').first())
  await expect(page.getByRole('group').first()).toHaveAttribute('open', '')
  await page.context().close()
})

for (const width of [360, 1280])
  test(`a manager goes from the board to the missing names and back, ${width} wide`, async ({ browser }) => {
    const faculty = await castMember('Faculty manager')
    const page = await (await openAs(browser, faculty, { viewport: { width, height: 800 } })).newPage()
    await page.goto('/vi/manage/boards')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await pressOn(page, page.getByText('Vì sao là con số này?'))
    await expect(page.getByRole('heading', { name: 'Tỷ lệ này được tính thế nào' })).toBeVisible()
    const names = page
      .getByRole('row')
      .nth(1)
      .getByRole('link', { name: /^Xem \d+ người còn lại/ })
    const left = /\d+/.exec((await names.textContent()) ?? '')?.[0]
    await pressOn(page, names)
    await expect(page.getByRole('heading', { level: 1 })).toContainText(`${left} người chưa đạt`)
    await tabTo(page, page.getByRole('button', { name: 'Sao chép' }))
    await tabTo(page, page.getByRole('link', { name: 'Về bảng theo dõi' }), 'Shift+Tab')
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/\/manage\/boards\?/)
    await expect(page.getByRole('heading', { level: 1 })).toContainText(`Còn ${left} người`)
    await page.context().close()
  })
