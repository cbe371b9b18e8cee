import { expect, test } from '@playwright/test'
import { lessonsOf, optionText, questionByStem, recallOf } from './support/course-files'
import { demoLogin } from './support/demo-login'

// Everything a learner must do works as plain forms.

const course = 'online-conduct'
test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 780 } })

test('without JavaScript: sign in, learn, take the quiz question by question, see the result', async ({ page }) => {
  test.setTimeout(180_000)
  const { login, password } = demoLogin('Learner, new')
  await page.goto('/vi/sign-in')
  await page.getByLabel(/Mã sinh viên/).fill(login)
  await page.getByLabel('Mật khẩu').fill('sai mật khẩu rồi')
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  await expect(page.getByRole('alert')).toContainText('chưa đúng')
  await page.getByLabel(/Mã sinh viên/).fill(login)
  await page.getByLabel('Mật khẩu').fill(password)
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  await expect(page).toHaveURL(/\/home$/)

  await test.step('the quiz waits for the lessons', async () => {
    await page.goto(`/vi/quiz/${course}`)
    await expect(page.getByText('Hãy học xong các bài')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Bắt đầu' })).toHaveCount(0)
  })
  await test.step('every recall answer is recorded and explained', async () => {
    for (const lesson of lessonsOf(course)) {
      for (const exercise of recallOf(course, lesson)) {
        await page.goto(`/vi/courses/${course}/${lesson}`)
        const form = page.locator(`#exercise-${exercise.id}`)
        await form.getByRole('radio', { name: optionText(exercise, false), exact: true }).check()
        await form.getByRole('button', { name: 'Trả lời' }).click()
        await expect(page.getByRole('status')).toContainText('đã được ghi nhận')
        await expect(page.getByText(optionText(exercise, true), { exact: true })).toBeVisible()
      }
    }
  })
  await test.step('each answer is saved on Tiếp, a blank one is kept blank', async () => {
    await page.goto(`/vi/quiz/${course}`)
    await page.getByRole('button', { name: 'Bắt đầu' }).click()
    for (let item = 0; item < 8; item++) {
      await expect(page.getByRole('group')).toContainText(`Câu ${item + 1} trên 8`)
      const question = questionByStem(course, (await page.locator('#question').textContent()) ?? '')
      if (item < 7) await page.getByRole('radio', { name: optionText(question, true), exact: true }).check()
      await page.getByRole('button', { name: item < 7 ? 'Tiếp' : 'Xem lại' }).click()
    }
    await expect(page.getByText('Còn 1 câu chưa trả lời')).toBeVisible()
  })
  await test.step('the result passes and links to the certificate', async () => {
    await page.getByRole('button', { name: 'Nộp bài' }).click()
    await expect(page).toHaveURL(/\/result$/)
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Đạt 7/8')
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: /Tải chứng nhận/ }).click()])
    expect(download.suggestedFilename()).toMatch(/^HD-.+\.pdf$/)
  })
})
