import { type Browser, type BrowserContext, expect, type Page, test } from '@playwright/test'
import { closeDb, prisma } from '@/server/platform/db'
import { lessonsOf, recallOf } from './support/course-files'
import { castMember, demoSite, openAs } from './support/demo'
import { type DemoWho, demoLogin } from './support/demo-login'
import { useDatabaseOf } from './support/learners'

// What a learner answers before signing in, or without a line, is kept, recorded once, and never becomes
// another person's.

const phone = { width: 360, height: 740 }
const course = 'cyber-law'
const lessonAt = (lesson: string) => `/vi/courses/${course}/${lesson}`

test.beforeAll(() => useDatabaseOf(demoSite))
test.afterAll(() => closeDb())

const formOf = (page: Page, id: string) => page.locator(`#exercise-${id}`)
async function answerAll(page: Page, lesson: string, says: string): Promise<void> {
  for (const { id } of recallOf(course, lesson)) {
    await formOf(page, id).getByRole('radio').first().check()
    await formOf(page, id).getByRole('button', { name: 'Trả lời' }).click()
    await expect(formOf(page, id).getByRole('status').last()).toContainText(says)
  }
}
async function openFresh(browser: Browser, personId: string | null): Promise<[Page, BrowserContext]> {
  const context = await openAs(browser, personId, { viewport: phone })
  return [await context.newPage(), context]
}
async function signInHere(page: Page, who: DemoWho): Promise<void> {
  const { login, password } = demoLogin(who)
  await page.getByLabel(/Mã sinh viên/).fill(login)
  await page.getByLabel('Mật khẩu', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
}
const recorded = async (who: DemoWho, lesson: string): Promise<number> =>
  prisma().recallAnswer.count({ where: { personId: await castMember(who), lessonId: lesson } })
const stored = (page: Page): Promise<number> => page.evaluate(() => sessionStorage.length)

test('answers given before signing in are recorded after it, and the reader is back at the same place', async ({
  browser,
}) => {
  const [page, context] = await openFresh(browser, null)
  const lesson = '05-my-accounts'
  await page.goto(lessonAt(lesson))
  await expect(page.getByText('Bạn chưa đăng nhập; câu trả lời được giữ')).toBeVisible()
  await answerAll(page, lesson, 'được giữ trên cửa sổ này')
  await expect(page.getByText(/đang giữ 3 câu trả lời/)).toBeVisible()
  const last = recallOf(course, lesson).at(-1)
  await formOf(page, last?.id ?? '')
    .getByRole('link', { name: 'Đăng nhập để ghi nhận' })
    .click()
  await signInHere(page, 'Learner, new')
  await expect(page).toHaveURL(new RegExp(`${lesson}#exercise-${last?.id}$`))
  await expect(page.getByText('3 câu đã được ghi nhận')).toBeVisible()
  await expect(formOf(page, last?.id ?? '')).toBeInViewport()
  expect(await recorded('Learner, new', lesson)).toBe(3)
  expect(await stored(page)).toBe(0)
  await page.reload()
  await expect(page.getByText('3 câu đã được ghi nhận')).toHaveCount(0)
  await expect(page.getByText('Đã ghi nhận 3/3 câu nhớ lại của bài này.')).toBeVisible()
  await context.close()
})

test('the way in at the head of a lesson leads back to the lesson', async ({ browser }) => {
  const [page, context] = await openFresh(browser, null)
  await page.goto(lessonAt('05-my-accounts'))
  await page.getByRole('banner').getByRole('link', { name: 'Đăng nhập' }).click()
  await signInHere(page, 'Faculty manager')
  await expect(page).toHaveURL(/\/vi\/courses\/cyber-law\/05-my-accounts$/)
  await context.close()
})

test('who came in another way is asked whose the answers are, and a stranger’s are not recorded', async ({
  browser,
}) => {
  const [page, context] = await openFresh(browser, null)
  const lesson = '06-copyright-press-rights'
  await page.goto(lessonAt(lesson))
  await answerAll(page, lesson, 'được giữ trên cửa sổ này')
  await page.goto('/vi/sign-in')
  await signInHere(page, 'Class monitor')
  await expect(page).toHaveURL(/\/home|\/manage/)
  const before = await recorded('Class monitor', lesson)
  await page.goto(lessonAt(lesson))
  await expect(page.getByText('còn giữ 3 câu trả lời từ trước khi bạn đăng nhập')).toBeVisible()
  await page.getByRole('button', { name: 'Không phải của tôi' }).click()
  expect(await recorded('Class monitor', lesson)).toBe(before)
  expect(await stored(page)).toBe(0)
  await context.close()
})

test('an answer given without a line waits, says so, and is sent when the line is back', async ({
  browser,
}) => {
  const [page, context] = await openFresh(browser, await castMember('Learner, new'))
  const lesson = '04-my-data-rights'
  await page.goto(lessonAt(lesson))
  await expect(page.getByText('Đã ghi nhận 0/3 câu nhớ lại của bài này.')).toBeVisible()
  await context.setOffline(true)
  await answerAll(page, lesson, 'Không có mạng')
  await page.getByRole('link', { name: /^Tiếp: / }).click()
  const words = page.getByRole('complementary').filter({ hasText: 'Không có mạng nên chưa mở được trang đó' })
  await expect(words).toBeVisible()
  await expect(page).toHaveURL(new RegExp(lesson))
  await context.setOffline(false)
  await expect(page.getByRole('heading', { name: /^Xong \d\/\d bài/ })).toBeVisible()
  expect(await recorded('Learner, new', lesson)).toBe(3)
  expect(await stored(page)).toBe(0)
  await page.getByRole('button', { name: 'Mở trang đã chọn' }).click()
  const following = lessonsOf(course)[lessonsOf(course).indexOf(lesson) + 1] ?? ''
  await expect(page).toHaveURL(new RegExp(following))
  await context.close()
})

test('answers that wait for a line are sent by the next page of the same person, and never as another’s', async ({
  browser,
}) => {
  const lesson = '03-fines-and-crimes'
  const [page, context] = await openFresh(browser, await castMember('Learner, new'))
  await page.goto(lessonAt(lesson))
  await expect(page.getByText(/Đã ghi nhận 0\/3/)).toBeVisible()
  await page.route('**/api/v1/recall', (route) => route.abort())
  await answerAll(page, lesson, 'Không có mạng')
  expect(await stored(page)).toBe(1)

  // Somebody else takes the window.
  await context.clearCookies()
  const other = await openAs(browser, await castMember('Class adviser'))
  await page.goto('about:blank')
  await page.unroute('**/api/v1/recall')
  await context.addCookies(await other.cookies())
  const before = await recorded('Class adviser', lesson)
  await page.goto(lessonAt(lesson))
  await expect(page.getByText(/Đã ghi nhận \d\/3/)).toBeVisible()
  await expect(page.getByText(/câu trả lời từ trước/)).toHaveCount(0)
  await expect.poll(() => stored(page)).toBe(0)
  expect(await recorded('Class adviser', lesson)).toBe(before)
  expect(await recorded('Learner, new', lesson)).toBe(0)
  await Promise.all([context.close(), other.close()])
})
