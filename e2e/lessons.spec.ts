import { gzipSync } from 'node:zlib'
import { type BrowserContext, expect, type Page, type Response, test } from '@playwright/test'
import { closeDb } from '@/server/platform/db'
import { exerciseCount, lessonsOf } from './support/course-files'
import { castMember, demoSite, openAs } from './support/demo'
import { useDatabaseOf } from './support/learners'
import { complaints, expectNoOverflow } from './support/page-checks'

// Every lesson in both languages, on a phone and on a desk.

let reader: BrowserContext

test.beforeAll(async ({ browser }) => {
  await useDatabaseOf(demoSite)
  reader = await openAs(browser, await castMember('Collaborator'))
})
test.afterAll(async () => {
  await reader.close()
  await closeDb()
})

/** How many KB the weight that a page tells of itself is away from what it weighs when it is packed. */
async function weightMissed(page: Page, answer: Response): Promise<number> {
  const told = Number(/(\d+)\sKB/.exec((await page.locator('#about').textContent()) ?? '')?.[1])
  return Math.abs(gzipSync(await answer.body()).length / 1024 - told)
}

for (const [course, place] of [
  ['cyber-law', 'courses'],
  ['online-conduct', 'courses'],
  ['verification', 'courses'],
  ['collaborator', 'training'],
] as const)
  test(`every lesson of ${course} fits, holds all its exercises and complains of nothing`, async () => {
    const page = await reader.newPage()
    const found = complaints(page, 200)
    for (const lesson of lessonsOf(course))
      for (const lang of ['vi', 'en']) {
        const address = `/${lang}/${place}/${course}/${lesson}`
        const answer = await page.goto(address)
        expect(answer?.status(), address).toBe(200)
        await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
        // Pages behind the sign-in are made for each request and carry its policy: a little more.
        if (answer && place === 'courses') expect(await weightMissed(page, answer), address).toBeLessThan(2)
        await expect(page.locator('form[id^="exercise-"]')).toHaveCount(exerciseCount(course, lesson))
        await expectNoOverflow(page, [360, 1280])
      }
    expect(found).toEqual([])
    await page.close()
  })
