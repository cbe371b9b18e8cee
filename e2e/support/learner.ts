import { expect, type Page } from '@playwright/test'
import { drawOf, lessonsOf, optionText, questionOn, recallOf } from './course-files'

export type Login = { login: string; password: string }

export async function signIn(page: Page, { login, password }: Login): Promise<void> {
  await page.goto('/vi/sign-in')
  await page.getByLabel(/Mã sinh viên/).fill(login)
  await page.getByLabel('Mật khẩu').fill(password)
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  await expect(page).toHaveURL(/\/(home|manage)/)
}

/** Reads every lesson of a course and answers its recall questions, one of them wrong. */
export async function study(
  page: Page,
  course: string,
  place: 'courses' | 'training' = 'courses',
): Promise<void> {
  for (const lesson of lessonsOf(course)) {
    await page.goto(`/vi/${place}/${course}/${lesson}`)
    for (const [index, exercise] of recallOf(course, lesson).entries()) {
      const form = page.locator(`#exercise-${exercise.id}`)
      await form.getByRole('radio', { name: optionText(exercise, index > 0), exact: true }).check()
      await form.getByRole('button', { name: 'Trả lời' }).click()
      await expect(form.getByRole('status').filter({ hasText: 'Đã ghi nhận' })).toBeVisible()
    }
  }
}

/**
 * Takes the quiz of a course with `right` right answers, up to the review page; every answer is acknowledged.
 */
export async function answerQuiz(page: Page, course: string, right: number): Promise<void> {
  await page.goto(`/vi/quiz/${course}`)
  await page.getByRole('button', { name: /Bắt đầu|Làm/ }).click()
  await expect(page).toHaveURL(/\/attempts\//)
  const count = drawOf(course)
  for (let item = 0; item < count; item++) {
    await expect(page.getByText(`Câu ${item + 1} trên ${count}`)).toBeVisible()
    const question = await questionOn(page, course)
    await page.getByRole('radio', { name: optionText(question, item < right), exact: true }).check()
    await expect(page.getByRole('status').filter({ hasText: /Đã lưu \d\d:\d\d:\d\d/ })).toBeVisible()
    await page.getByRole('button', { name: item < count - 1 ? 'Tiếp' : 'Xem lại' }).click()
  }
}

export async function submitQuiz(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Nộp bài' }).click()
  await expect(page).toHaveURL(/\/result$/)
}
