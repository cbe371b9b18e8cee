import { expect, type Page, test } from '@playwright/test'
import { closeDb } from '@/server/platform/db'
import { castMember, demoSite, findRetakers, openAs } from './support/demo'
import { useDatabaseOf } from './support/learners'
import { waitUntilAlive } from './support/page-checks'

// Nothing on a page moves under the reader's finger, also when its letters come late and the bar learns who
// is signed in.

const MOST = 0.02

test.beforeAll(() => useDatabaseOf(demoSite))
test.afterAll(() => closeDb())

/** The cumulative layout shift of a page whose letters come after it is first seen. */
async function shiftOf(page: Page, address: string): Promise<number> {
  await page.addInitScript(() => {
    const mark = window as unknown as { shift: number }
    mark.shift = 0
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        mark.shift += (entry as PerformanceEntry & { value: number }).value
    }).observe({ type: 'layout-shift', buffered: true })
  })
  await page.route('**/*.woff2', async (route) => {
    const answer = await route.fetch()
    // Letters that come before the first paint move nothing: these come after it.
    await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0)
    await route.fulfill({ response: answer })
  })
  await page.goto(address)
  await waitUntilAlive(page)
  await page.waitForLoadState('networkidle')
  return page.evaluate(() => (window as unknown as { shift: number }).shift)
}

test('home and the quiz stand still', async ({ browser }) => {
  // Not one of those whom other journeys take: they may have to wait by now.
  const [learner] = await findRetakers(1)
  if (!learner) throw new Error('nobody may try a quiz again')
  const open = await openAs(browser, learner.personId, { viewport: { width: 360, height: 740 } })
  const page = await open.newPage()
  expect(await shiftOf(page, '/vi/home')).toBeLessThanOrEqual(MOST)
  await page.goto(`/vi/quiz/${learner.courseId}`)
  await page.getByRole('main').getByRole('button').click()
  await expect(page).toHaveURL(/\/attempts\//)
  expect(await shiftOf(await open.newPage(), page.url())).toBeLessThanOrEqual(MOST)
  await open.close()
})

test('public pages stand still for strangers and for somebody signed in', async ({ browser }) => {
  for (const who of [null, await castMember('Learner, half way')]) {
    const open = await openAs(browser, who, { viewport: { width: 360, height: 740 } })
    if (who)
      await open.addCookies([
        { name: `haidang.known.${new URL(demoSite.url).port}`, value: '1', url: demoSite.url },
      ])
    // Pages of long texts are not held to it: a paragraph may take a line less while one of two sets of
    // letters is there.
    for (const address of ['/vi', '/en', '/vi/courses'])
      expect(await shiftOf(await open.newPage(), address), address).toBeLessThanOrEqual(MOST)
    await open.close()
  }
})

test('nobody who is signed in is asked to sign in on a public page, and the own bar is there', async ({
  browser,
}) => {
  const open = await openAs(browser, await castMember('Learner, half way'), {
    viewport: { width: 360, height: 740 },
  })
  const page = await open.newPage()
  // Held back, the answer leaves the page as it is before it knows.
  let answer = () => {}
  const held = new Promise<void>((done) => {
    answer = done
  })
  await page.route('**/api/v1/shell', async (route) => {
    await held
    await route.continue()
  })
  await open.addCookies([
    { name: `haidang.known.${new URL(demoSite.url).port}`, value: '1', url: demoSite.url },
  ])
  await page.goto('/vi/courses')
  await expect(page.getByRole('link', { name: 'Chứng nhận' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Đăng nhập' })).toHaveCount(0)
  answer()
  // How far one has come, once, also on a phone.
  const progress = page.getByText(/^\s*\d+\/\d+ bài$/).filter({ visible: true })
  await expect(progress).toHaveCount(1)
  await page.getByRole('navigation', { name: 'Menu chính' }).getByRole('link', { name: 'Khóa học' }).click()
  await expect(page).toHaveURL(/\/vi\/learning$/)
  await open.close()
})
