import { type BrowserContext, expect, type Page, test } from '@playwright/test'
import { systemActor } from '@/domain/access/actor'
import type { FormItem } from '@/domain/content/course-form'
import { countGauge } from '@/server/gauge/count-gauge'
import { clock } from '@/server/platform/clock'
import { execute } from '@/server/platform/command'
import { closeDb, prisma } from '@/server/platform/db'
import { newId } from '@/server/platform/ids'
import { formOf } from './support/course-files'
import { castMember, demoSite, openAs } from './support/demo'
import { study } from './support/learner'
import { useDatabaseOf } from './support/learners'

// Twelve claims before a course and twelve after it: forms and links only, so the whole way works without
// JavaScript.

const course = 'verification'
const plain = (text: string): string => text.trim().replace(/\s+/g, ' ')
let context: BrowserContext
let page: Page
let learner: string

test.describe.configure({ mode: 'serial' })
test.beforeAll(async ({ browser }) => {
  await useDatabaseOf(demoSite)
  // Somebody who has not begun the course and is in no other journey.
  const free = await prisma().person.findFirstOrThrow({
    where: {
      account: { activatedAt: { not: null } },
      memberships: { some: { kind: 'learner', supersededAt: null, validTo: null } },
      runs: { none: {} },
      grants: { none: {} },
    },
    orderBy: { code: 'desc' },
  })
  learner = free.id
  context = await openAs(browser, learner, {
    javaScriptEnabled: false,
    viewport: { width: 360, height: 740 },
  })
  page = await context.newPage()
})
test.afterAll(async () => {
  await context?.close()
  await closeDb()
})

const itemsOnPage = async (): Promise<FormItem[]> => {
  const first = plain((await page.getByRole('group').first().textContent()) ?? '')
  const found = (['a', 'b'] as const)
    .map((form) => formOf(course, form))
    .find(([item]) => item && first.includes(plain(item.claim.vi)))
  if (!found) throw new Error('the page asks no form of the course')
  return found
}
const group = (item: FormItem) => page.getByRole('group', { name: plain(item.claim.vi), exact: true })
const judge = (item: FormItem, held: boolean) =>
  group(item)
    .getByRole('radio', { name: held ? 'Đúng' : 'Không đúng', exact: true })
    .check()
const send = () => page.getByRole('button', { name: 'Gửi phiếu' }).click()
let first: FormItem[]

test('the course leads to the list, which says that it counts for nothing and tells no answer', async () => {
  await page.goto(`/vi/courses/${course}`)
  await page.getByRole('link', { name: 'Làm phiếu trước khóa học' }).click()
  await expect(page.getByRole('main')).toContainText(
    'Không tính vào hoàn thành, đạt, chứng nhận hay chỉ tiêu',
  )
  first = await itemsOnPage()
  await expect(page.getByRole('group')).toHaveCount(12)
  const source = await page.content()
  for (const { why } of first) expect(plain(source)).not.toContain(plain(why.vi))
  expect(source).not.toContain('isTrue')
})

test('a list without any answer is sent back, and nothing is kept', async () => {
  await send()
  await expect(page.getByRole('alert')).toContainText('Chưa điều nào được trả lời')
  expect(await prisma().gaugeAnswer.count({ where: { personId: learner } })).toBe(0)
})

test('what is left blank is said to be not answered, and only that is told before the course is over', async () => {
  for (const [i, item] of first.entries()) if (i < 10) await judge(item, true)
  await send()
  await expect(page.getByRole('status')).toContainText('bạn trả lời 10 trên 12 điều')
  await expect(page.getByRole('group')).toHaveCount(0)
  for (const { why } of first) await expect(page.getByRole('main')).not.toContainText(plain(why.vi))
})

test('after the last lesson the other list comes, with and without JavaScript', async ({ browser }) => {
  const scripted = await openAs(browser, learner, { viewport: { width: 1280, height: 800 } })
  const open = await scripted.newPage()
  await study(open, course)
  await page.goto(`/vi/quiz/${course}`)
  await page.getByRole('link', { name: 'Làm phiếu sau khóa học' }).click()
  const second = await itemsOnPage()
  expect(second[0]?.id).not.toBe(first[0]?.id)
  // The same page in a browser that runs scripts.
  await open.goto(`/vi/courses/${course}`)
  await open.getByRole('link', { name: 'Làm phiếu sau khóa học' }).click()
  for (const item of second)
    await open
      .getByRole('group', { name: plain(item.claim.vi), exact: true })
      .getByRole('radio', { name: item.isTrue ? 'Đúng' : 'Không đúng', exact: true })
      .check()
  await open.getByRole('button', { name: 'Gửi phiếu' }).click()
  await expect(open.getByRole('heading', { name: 'Kết quả hai lần của bạn' })).toBeVisible()
  await scripted.close()
})

test('both results stand side by side, each claim with why', async () => {
  await page.goto(`/vi/gauge/${course}`)
  const rightTrue = first.slice(0, 10).filter(({ isTrue }) => isTrue).length
  const row = (name: string) => page.getByRole('row').filter({ hasText: name })
  await expect(row('Điều đúng, bạn cho là đúng')).toContainText(`${rightTrue} trên 6`)
  await expect(row('Điều đúng, bạn cho là đúng')).toContainText('6 trên 6')
  await expect(row('Điều không đúng, bạn thấy là không đúng')).toContainText('0 trên 6')
  await expect(row('Đã trả lời')).toContainText('10 trên 12')
  for (const item of [...formOf(course, 'a'), ...formOf(course, 'b')])
    await expect(page.getByRole('main')).toContainText(plain(item.why.vi))
  await expect(page.getByText('Bạn để trống')).toHaveCount(2)
  await page.goto('/vi/home')
  await page.goto(`/vi/courses/${course}`)
  await expect(page.getByRole('main')).not.toContainText('trên 6')
})

/** Both forms, answered by a class without the cast; no more than answers, so that nothing else moves. */
async function giveAnswers(): Promise<number> {
  const cast = await Promise.all([castMember('Learner, new'), castMember('Learner, half way')])
  const memberships = { some: { kind: 'learner', supersededAt: null, unit: { code: 'CNTT K15A' } } }
  const people = await prisma().person.findMany({ where: { id: { notIn: cast }, memberships }, take: 12 })
  const where = { courseId: course, isCurrent: true }
  const [a, b] = await prisma().courseForm.findMany({ where, orderBy: { form: 'asc' } })
  if (!a || !b) throw new Error('the course has no forms')
  const at = clock.now()
  for (const [i, { id: personId }] of people.entries()) {
    const newest = { where: { personId, courseId: course }, orderBy: { number: 'desc' } } as const
    const bare = { personId, id: newId(), courseId: course, number: 1, startedAt: at }
    const { id: runId } =
      (await prisma().run.findFirst(newest)) ?? (await prisma().run.create({ data: bare }))
    const answer = (
      moment: string,
      { form, hash: formHash }: typeof a,
      rightTrue: number,
      rightFalse: number,
    ) => {
      return { personId, runId, moment, form, formHash, answers: {}, answered: 12, rightTrue, rightFalse, at }
    }
    await prisma().gaugeAnswer.createMany({
      data: [answer('before', a, 4 + (i % 2), 2 + (i % 3)), answer('after', b, 3 + (i % 3), 4 + (i % 2))],
    })
  }
  return people.length
}

test('the school sees nothing of a few, and means of ten or more', async ({ browser }) => {
  const affairs = await openAs(browser, await castMember('Student affairs'))
  const board = await affairs.newPage()
  await board.goto('/vi/manage/boards')
  await board.getByRole('link', { name: 'Trước và sau khóa học' }).click()
  await expect(board.getByRole('heading', { level: 1 })).toHaveText('Trước và sau khóa học')
  await expect(board.getByText('Chưa đơn vị nào ở đây có đủ 10 người')).toBeVisible()
  await expect(board.getByRole('table')).toHaveCount(0)
  const classmates = await giveAnswers()
  const counted = await execute(countGauge, systemActor('test'), {})
  expect(counted).toMatchObject({ ok: true, value: { cells: 1 } })
  await board.reload()
  await expect(board.getByRole('main')).toContainText(`${classmates} người làm cả hai phiếu`)
  await board.getByRole('link', { name: /Công nghệ thông tin/ }).click()
  const row = board.getByRole('row').filter({ hasText: 'CNTT K15A' })
  await expect(row).toContainText(String(classmates))
  await expect(board.getByRole('row').filter({ hasText: 'CNTT K15B' })).toContainText('Dưới 10 người')
  await affairs.close()
})
