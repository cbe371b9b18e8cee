import { type Browser, type BrowserContext, expect, type Page, test } from '@playwright/test'
import { closeDb, prisma } from '@/server/platform/db'
import { lessonsOf, tasksOf } from './support/course-files'
import { castMember, demoSite, openAs } from './support/demo'
import { demoLogin } from './support/demo-login'
import { pressOn } from './support/keyboard'
import { useDatabaseOf } from './support/learners'
import { expectAccessible, expectNoOverflow, waitUntilAlive } from './support/page-checks'

// The real move of a lesson: what is folded opens by keyboard, “done” is kept and can be taken back, also
// without a line or a script.

const who = 'Faculty manager'
const course = 'cyber-law'
const lesson = '06-copyright-press-rights'
const address = `/vi/courses/${course}/${lesson}`
const [task] = tasksOf(course, lesson)
const phone = { width: 360, height: 740 }
const mark = { name: 'Tôi đã làm việc này' }
const takeBack = { name: 'Tôi chưa làm việc này' }

test.beforeAll(() => useDatabaseOf(demoSite))
test.beforeEach(async () => {
  await prisma().taskDone.deleteMany({ where: { personId: await castMember(who) } })
})
test.afterAll(() => closeDb())

const taskOn = (page: Page) => page.getByRole('article', { name: task?.title.vi })
const kept = async (): Promise<string[]> =>
  (await prisma().taskDone.findMany({ where: { personId: await castMember(who) } })).map((row) => row.taskId)
async function open(browser: Browser, personId: string | null): Promise<[Page, BrowserContext]> {
  const context = await openAs(browser, personId, { viewport: phone })
  return [await context.newPage(), context]
}

test('a fold, the worked answer and the offline twin open by keyboard, and none is open before', async ({
  browser,
}) => {
  const [page, context] = await open(browser, null)
  await page.goto(address)
  await expect(page.locator('article details.fold[open]')).toHaveCount(0)
  const fold = page.locator('summary').filter({ hasText: 'Căn cứ' }).first()
  await pressOn(page, fold)
  await expect(fold.locator('xpath=..')).toHaveAttribute('open', '')
  const place = taskOn(page)
  const answer = place.getByText(task?.answer.vi.slice(0, 40) ?? '')
  await expect(answer).toBeHidden()
  await pressOn(page, place.locator('summary').first())
  await expect(answer).toBeVisible()
  const twin = place.getByText(task?.offline.answer.vi.slice(0, 40) ?? '')
  await pressOn(page, place.locator('summary').filter({ hasText: 'Không có mạng?' }), 'Space')
  await expect(place.getByText(task?.offline.note.vi ?? '')).toBeVisible()
  await expect(twin).toBeHidden()
  await pressOn(page, place.locator('summary').last())
  await expect(twin).toBeVisible()
  await context.close()
})

test('done is kept over a reload and counted beside the course, and is taken back in the same place', async ({
  browser,
}) => {
  const [page, context] = await open(browser, await castMember(who))
  await page.goto(address)
  await pressOn(page, taskOn(page).getByRole('button', mark))
  await expect(taskOn(page).getByRole('status')).toHaveText('Đã ghi: bạn đã làm việc này.')
  await expect(taskOn(page).getByRole('button', takeBack)).toBeFocused()
  expect(await kept()).toEqual([task?.id])
  await page.reload()
  await expect(taskOn(page).getByRole('status')).toHaveText('Đã ghi: bạn đã làm việc này.')
  await page.goto(`/vi/courses/${course}`)
  const count = lessonsOf(course).flatMap((id) => tasksOf(course, id)).length
  await expect(page.getByText(`(không bắt buộc): bạn đã làm 1/${count}.`)).toBeVisible()
  await page.goto('/vi/learning')
  await expect(page.getByText(`Làm thật: 1/${count}`)).toBeVisible()
  await page.goto(address)
  await taskOn(page).getByRole('button', takeBack).click()
  await expect(taskOn(page).getByRole('button', mark)).toBeVisible()
  await expect(taskOn(page).getByRole('status')).toHaveText('')
  expect(await kept()).toEqual([])
  await page.goto('/vi/learning')
  await expect(page.getByText('Làm thật:')).toHaveCount(0)
  await context.close()
})

test('without a line it waits and says so, and goes by itself; a double press does it once', async ({
  browser,
}) => {
  const [page, context] = await open(browser, await castMember(who))
  await page.goto(address)
  await waitUntilAlive(page)
  await context.setOffline(true)
  await taskOn(page).getByRole('button', mark).dblclick()
  await expect(taskOn(page).getByRole('status')).toContainText('Không có mạng')
  expect(await kept()).toEqual([])
  await context.setOffline(false)
  await expect(taskOn(page).getByRole('status')).toHaveText('Đã ghi: bạn đã làm việc này.')
  expect(await kept()).toEqual([task?.id])
  await context.close()
})

test('who is not signed in is told so, and signing in leads back to the very task', async ({ browser }) => {
  const [page, context] = await open(browser, null)
  await page.goto(address)
  await expect(taskOn(page).getByRole('status')).toHaveText('Chỉ ghi lại được cho người đã đăng nhập.')
  await taskOn(page).getByRole('link', { name: 'Đăng nhập để ghi' }).click()
  const { login, password } = demoLogin(who)
  await page.getByLabel(/Mã sinh viên/).fill(login)
  await page.getByLabel('Mật khẩu', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
  await expect(page).toHaveURL(new RegExp(`${lesson}#task-${task?.id}$`))
  await expect(taskOn(page)).toBeInViewport()
  await expect(taskOn(page).getByRole('button', mark)).toBeVisible()
  await context.close()
})

test('without a script the press leads through the sign-in to a page that keeps it and takes it back', async ({
  browser,
}) => {
  const context = await openAs(browser, null, { javaScriptEnabled: false, viewport: phone })
  const page = await context.newPage()
  await page.goto(address)
  await taskOn(page).getByRole('button', mark).click()
  const { login, password } = demoLogin(who)
  await page.getByLabel(/Mã sinh viên/).fill(login)
  await page.getByLabel('Mật khẩu', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(task?.title.vi ?? '')
  await expect(page.getByRole('status')).toHaveText('Bạn chưa đánh dấu việc này là đã làm.')
  await page.getByRole('button', mark).click()
  await expect(page.getByRole('status')).toHaveText('Đã ghi: bạn đã làm việc này.')
  expect(await kept()).toEqual([task?.id])
  await page.getByRole('link', { name: 'Trở lại bài học' }).click()
  await expect(page).toHaveURL(new RegExp(`${lesson}#task-${task?.id}$`))
  await taskOn(page).getByRole('button', mark).click()
  await page.getByRole('button', takeBack).click()
  await expect(page.getByRole('status')).toHaveText('Bạn chưa đánh dấu việc này là đã làm.')
  expect(await kept()).toEqual([])
  await context.close()
})

const places = [
  ['cyber-law', 'courses'],
  ['online-conduct', 'courses'],
  ['verification', 'courses'],
  ['collaborator', 'training'],
] as const

for (const [of, place] of places)
  test(`with everything open every lesson of ${of} fits a phone, and the first can be used by everybody`, async ({
    browser,
  }) => {
    const [page, context] = await open(browser, await castMember(who))
    for (const [at, id] of lessonsOf(of).entries())
      for (const lang of ['vi', 'en']) {
        await page.goto(`/${lang}/${place}/${of}/${id}`)
        await waitUntilAlive(page)
        await page.evaluate(() => {
          for (const fold of document.querySelectorAll('main details')) fold.setAttribute('open', '')
        })
        await expect(page.locator('main details:not([open])')).toHaveCount(0)
        await expectNoOverflow(page, [360])
        if (at === 0) await expectAccessible(page)
      }
    await context.close()
  })
