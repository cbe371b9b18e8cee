import { type BrowserContext, expect, type Page, test } from '@playwright/test'
import { closeDb } from '@/server/platform/db'
import { lessonsOf, optionText, recallOf } from './support/course-files'
import { castMember, demoSite, openAs } from './support/demo'
import { useDatabaseOf } from './support/learners'
import { brokenLines, brokenWords } from './support/lesson-lines'
import { waitUntilAlive } from './support/page-checks'

// How a lesson reads: links land where they say, marks break no line, nothing moves, whatever the browser
// does to the page.

const conduct = '/courses/online-conduct/05-scams-and-the-first-hour'
const phone = { width: 360, height: 740 }
const places = [
  ['cyber-law', 'courses'],
  ['online-conduct', 'courses'],
  ['verification', 'courses'],
  ['collaborator', 'training'],
] as const

let reader: BrowserContext

test.beforeAll(async ({ browser }) => {
  await useDatabaseOf(demoSite)
  reader = await openAs(browser, await castMember('Collaborator'), { viewport: phone })
})
test.afterAll(async () => {
  await reader.close()
  await closeDb()
})

/** How far the element is from where its own and the page's margins for scrolling say it should be. */
const missedBy = (page: Page, id: string): Promise<number> =>
  page.evaluate((at) => {
    const element = document.getElementById(at)
    if (!element) return Number.NaN
    const margin = Number.parseFloat(getComputedStyle(element).scrollMarginTop)
    const padding = Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0
    return Math.abs(element.getBoundingClientRect().top - margin - padding)
  }, id)

for (const width of [360, 1280])
  test(`every kind of link into a lesson lands at its place, twice in a row, ${width} wide`, async ({
    browser,
  }) => {
    const context = await openAs(browser, null, { viewport: { width, height: 740 } })
    const page = await context.newPage()
    const [recall] = recallOf('online-conduct', '05-scams-and-the-first-hour')
    for (const id of ['first-hour', `exercise-${recall?.id}`])
      for (const visit of ['first', 'second']) {
        await page.goto(`/vi${conduct}#${id}`)
        await waitUntilAlive(page)
        expect(await missedBy(page, id), `${visit} visit to #${id}`).toBeLessThan(5)
        await page.goto('about:blank')
      }
    await page.goto(`/vi${conduct}`)
    for (const visit of ['first', 'second']) {
      await page.evaluate(() => window.scrollTo(0, 0))
      await page.locator('article a[href="#first-hour"]').click()
      expect(await missedBy(page, 'first-hour'), `${visit} click`).toBeLessThan(5)
    }
    await context.close()
  })

test('a link to help opens the block, and a call is one tap', async ({ browser }) => {
  const context = await openAs(browser, null, { viewport: phone })
  const page = await context.newPage()
  await page.goto('/vi/courses/online-conduct/04-bullying-and-images')
  const call = page.getByRole('link', { name: 'Gọi 113' })
  await expect(call).toBeHidden()
  await page.getByRole('link', { name: 'Mở “Tôi cần giúp”' }).click()
  await expect(call).toBeInViewport()
  await expect(call).toHaveAttribute('href', 'tel:113')
  await context.close()
})

/** Grounds of marks: a mark reaches over the letters beside it, so it must have none. */
const grounds = (page: Page): Promise<string[]> =>
  page
    .locator('.law-mark')
    .evaluateAll((marks) => [
      ...new Set(
        marks
          .map((mark) => getComputedStyle(mark).backgroundColor)
          .filter((colour) => colour !== 'rgba(0, 0, 0, 0)'),
      ),
    ])

/** How many pixels of the phone's first screen the situation has, above the bar at its foot. */
const roomOfSituation = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const shown = document.querySelector('article form')?.getBoundingClientRect().top ?? innerHeight
    const bars = [...document.querySelectorAll('nav')].map((bar) => bar.getBoundingClientRect().top)
    return Math.min(innerHeight, ...bars.filter((top) => top > innerHeight / 2 && top < innerHeight)) - shown
  })

for (const [course, place] of places)
  test(`no citation of ${course} breaks a line on a phone or covers a letter, no word of a table is cut, a situation stands first`, async () => {
    const page = await reader.newPage()
    for (const lesson of lessonsOf(course))
      for (const lang of ['vi', 'en']) {
        await page.goto(`/${lang}/${place}/${course}/${lesson}`)
        await page.evaluate(async () => void (await document.fonts.ready))
        expect(await brokenLines(page), `${lang} ${lesson}`).toEqual([])
        expect(await grounds(page), `${lang} ${lesson}`).toEqual([])
        expect(await roomOfSituation(page), `${lang} ${lesson}`).toBeGreaterThan(160)
        expect(await brokenWords(page), `${lang} ${lesson}`).toEqual([])
      }
    await page.close()
  })

test('a lesson with letters twice as large needs no sideways scrolling on a phone', async () => {
  const page = await reader.newPage()
  for (const [course, place] of places)
    for (const lesson of lessonsOf(course))
      for (const lang of ['vi', 'en']) {
        await page.goto(`/${lang}/${place}/${course}/${lesson}`)
        await page.evaluate(() => {
          const sheet = new CSSStyleSheet()
          sheet.replaceSync('html { font-size: 200% }')
          document.adoptedStyleSheets = [sheet]
        })
        const wide = await page.evaluate(
          () => (document.querySelector('main')?.scrollWidth ?? 0) - document.documentElement.clientWidth,
        )
        expect(wide, `${lang} ${lesson}`).toBeLessThanOrEqual(0)
      }
  await page.close()
})

test('nothing moves while a lesson learns who reads, and its largest first part is its text', async ({
  browser,
}) => {
  for (const who of [null, await castMember('Learner, half way')]) {
    const context = await openAs(browser, who, { viewport: phone })
    const page = await context.newPage()
    await page.addInitScript(() => {
      const seen = { shift: 0, largest: '' }
      Object.assign(window, { seen })
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & {
          value: number
          hadRecentInput: boolean
        })[])
          if (!entry.hadRecentInput) seen.shift += entry.value
      }).observe({ type: 'layout-shift', buffered: true })
      new PerformanceObserver((list) => {
        const last = list.getEntries().at(-1) as (PerformanceEntry & { element?: Element }) | undefined
        seen.largest = last?.element?.closest('.font-read, h1') ? 'lesson' : (last?.element?.outerHTML ?? '')
      }).observe({ type: 'largest-contentful-paint', buffered: true })
    })
    await page.goto('/vi/courses/cyber-law/03-fines-and-crimes')
    await page.waitForLoadState('networkidle')
    await page.evaluate(async () => void (await document.fonts.ready))
    const seen = await page.evaluate(
      () => (window as unknown as { seen: { shift: number; largest: string } }).seen,
    )
    expect(seen.shift).toBeLessThanOrEqual(0.02)
    expect(seen.largest).toBe('lesson')
    await context.close()
  }
})

test('the other language opens at the same section, and Back comes to it again', async () => {
  const page = await reader.newPage()
  await page.clock.install()
  await page.goto(`/vi${conduct}`)
  await expect(page.getByText(/Đã ghi nhận \d\/3 câu/)).toBeVisible()
  await page.locator('#first-hour').evaluate(
    (section) =>
      new Promise<void>((done) => {
        document.addEventListener('scrollend', () => done(), { once: true })
        section.scrollIntoView()
      }),
  )
  // The switch is at the top: the section that was read is the one to keep.
  await page.clock.fastForward(2_000)
  await page.getByRole('link', { name: 'Read this page in English' }).click()
  await expect(page).toHaveURL(new RegExp(`/en${conduct}#first-hour$`))
  await expect.poll(() => missedBy(page, 'first-hour')).toBeLessThan(5)
  await page.goBack()
  await expect(page).toHaveURL(new RegExp(`/vi${conduct}#first-hour$`))
  await expect(page.getByRole('heading', { name: 'Giờ đầu tiên', exact: true })).toBeInViewport()
  await page.close()
})

/** What a browser's translation does: every text goes into elements of its own. */
const translate = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const texts: Text[] = []
    while (walk.nextNode())
      if (walk.currentNode.textContent?.trim() && !walk.currentNode.parentElement?.closest('script,style'))
        texts.push(walk.currentNode as Text)
    for (const text of texts) {
      const outer = document.createElement('font')
      const inner = document.createElement('font')
      inner.textContent = text.data
      outer.append(inner)
      text.replaceWith(outer)
    }
  })

test('a lesson translated by the browser works as before', async ({ browser }) => {
  const context = await openAs(browser, await castMember('Learner, new'), { viewport: phone })
  const page = await context.newPage()
  const failures: string[] = []
  page.on('pageerror', (error) => failures.push(error.message))
  const [course, lesson] = ['cyber-law', '06-copyright-press-rights'] as const
  await page.goto(`/vi/courses/${course}/${lesson}`)
  await waitUntilAlive(page)
  await translate(page)
  await context.setOffline(true)
  for (const [at, exercise] of recallOf(course, lesson).entries()) {
    const form = page.locator(`#exercise-${exercise.id}`)
    await form
      .getByRole('radio')
      .nth(at % 3)
      .check()
    await form.getByRole('button').click()
    await expect(form.getByRole('status').last()).toContainText('Không có mạng')
    await translate(page)
  }
  await page.getByRole('link', { name: /^Bài trước/ }).click()
  await expect(page.getByRole('complementary').filter({ hasText: 'Không có mạng' })).toBeVisible()
  await translate(page)
  await context.setOffline(false)
  for (const exercise of recallOf(course, lesson)) {
    const form = page.locator(`#exercise-${exercise.id}`)
    await expect(form.getByRole('status').last()).toContainText('Đã ghi nhận')
    await translate(page)
    await form.getByRole('button').click({ delay: 700 })
    await expect(form.getByRole('radio').first()).toBeEnabled()
  }
  await page.getByRole('button', { name: 'Đóng', exact: true }).click()
  await page
    .getByRole('button', { name: /xem nội dung/ })
    .first()
    .click()
  await expect(page.locator('[popover]:popover-open')).toBeVisible()
  expect(failures).toEqual([])
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await context.close()
})

test('on paper what is folded away stands open, in the text and in tasks', async () => {
  const page = await reader.newPage()
  await page.goto('/vi/courses/verification/05-numbers-and-charts')
  await waitUntilAlive(page)
  const folds = page.locator('article details.fold > div')
  const seen = () =>
    folds.evaluateAll((inner) => inner.map((one) => one.checkVisibility() && one.clientHeight > 0))
  expect((await seen()).length).toBeGreaterThan(3)
  expect(await seen()).not.toContain(true)
  await page.emulateMedia({ media: 'print' })
  expect(await seen()).not.toContain(false)
  await page.close()
})

test('on paper a lesson shows every answer with its reasons, and where it stands', async () => {
  const page = await reader.newPage()
  const [course, lesson] = ['verification', '02-lateral-reading'] as const
  await page.goto(`/vi/courses/${course}/${lesson}`)
  await waitUntilAlive(page)
  const [exercise] = recallOf(course, lesson)
  if (!exercise) throw new Error('no recall question')
  const form = page.locator(`#exercise-${exercise.id}`)
  await expect(form).not.toContainText('Câu trả lời đúng')
  await page.emulateMedia({ media: 'print' })
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
  await expect(form).toContainText('Câu trả lời đúng')
  await expect(form).toContainText(optionText(exercise, true))
  for (const { why } of exercise.options)
    await expect(form).toContainText(why.vi.replace(/^Đúng\. /, '').slice(0, 40))
  await expect(page.getByText(`${demoSite.url}/vi/courses/${course}/${lesson}`)).toBeVisible()
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
  await expect(form).not.toContainText('Câu trả lời đúng')
  await page.close()
})

test('an opened mark tells how long ago its document was last looked after, and when that is too long', async ({
  page,
}) => {
  await page.clock.setFixedTime(new Date('2027-06-01T05:00:00Z'))
  await page.goto('/vi/courses/cyber-law/03-fines-and-crimes')
  await waitUntilAlive(page)
  await page
    .getByRole('button', { name: /xem nội dung/ })
    .first()
    .click()
  await expect(
    page.getByText(/Kiểm tra lần cuối .* · \d+ ngày trước, quá hạn kiểm tra lại/).first(),
  ).toBeVisible()
})
