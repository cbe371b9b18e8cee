import { type Browser, expect, type Page, test } from '@playwright/test'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import fs from 'node:fs'
import { closeDb, prisma } from '@/server/platform/db'
import { startServer, type TestServer } from '@/test/start-server'
import { driftOf, useDatabaseOf } from './support/learners'
import { drawOf, neededOf } from './support/course-files'
import { answerQuiz, signIn, study, submitQuiz } from './support/learner'
import { activate, importList, makeTarget, setUpSchool } from './support/school'

// From an empty database to a class that moved by one: the journey the product exists for.

const password = 'hải đăng trong đêm'
const administrator = { login: 'QT001', password }
// From prisma/demo: a learner of CNTT K15A, a collaborator of the same faculty, and people of another
// faculty.
const learner = { code: '15000001', unit: 'CNTT K15A' }
const courses = ['cyber-law', 'online-conduct', 'verification']
let site: TestServer

test.describe.configure({ mode: 'serial' })
test.beforeAll(async () => {
  test.setTimeout(300_000)
  site = await startServer({ name: 'main-job', port: 3151, isEmpty: true })
  await useDatabaseOf(site)
})
test.afterAll(async () => {
  await closeDb()
  await site?.stop()
})

const pageOf = async (browser: Browser): Promise<Page> =>
  (await browser.newContext({ baseURL: site.url, locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh' })).newPage()

/** Every counter by unit code and state, so that a test can say exactly what moved. */
async function countersByUnit(): Promise<Map<string, number>> {
  const rows = await prisma().counter.findMany({
    where: { n: { not: 0 } },
    include: { unit: { select: { code: true } }, target: { select: { name: true } } },
  })
  return new Map(
    rows.map(({ target, unit, state, isActivated, n }) => [
      `${target.name} / ${unit.code} / ${state} / ${isActivated ? 'active' : 'inactive'}`,
      n,
    ]),
  )
}
function moved(before: Map<string, number>, after: Map<string, number>): Record<string, number> {
  const keys = new Set([...before.keys(), ...after.keys()])
  return Object.fromEntries(
    [...keys]
      .map((key): [string, number] => [key, (after.get(key) ?? 0) - (before.get(key) ?? 0)])
      .filter(([, change]) => change !== 0),
  )
}

let admin: Page
let student: Page
let collaborator: { code: string; unit: string }

test('an administrator sets up the school and imports its three lists', async ({ browser }) => {
  admin = await pageOf(browser)
  await setUpSchool(admin, site, administrator)
  await importList(admin, 'Danh sách người học', 'sinh-vien.csv', { rows: '2.811', added: '2.811' })
  await importList(admin, 'Danh sách cán bộ', 'can-bo.csv', { rows: '320', added: '320' })
  await importList(admin, 'Cố vấn và ban cán sự lớp', 'lop-co-van.csv', { rows: '63', added: '63' })
  expect(await prisma().unit.count({ where: { kind: 'class' } })).toBe(63)
  expect(
    await prisma().membership.count({
      where: { kind: 'collaborator', person: { memberships: { some: { kind: 'staff' } } } },
    }),
  ).toBe(103)
})

test('the setup page is gone for ever', async () => {
  expect((await admin.goto('/vi/setup'))?.status()).toBe(404)
})

test('three targets ask everyone for what they must finish', async () => {
  await makeTarget(admin, {
    name: 'Toàn bộ người học',
    nameEn: 'All learners',
    kinds: ['Người học'],
    courses: [
      'Pháp luật trên không gian mạng',
      'Quy tắc ứng xử trên môi trường mạng',
      'Kỹ năng kiểm chứng thông tin',
    ],
    asks: '2.811',
  })
  await makeTarget(admin, {
    name: 'Cộng tác viên',
    nameEn: 'Collaborators',
    kinds: ['Cộng tác viên'],
    courses: ['Cộng tác viên'],
    asks: '229',
  })
  await makeTarget(admin, {
    name: 'Toàn thể cán bộ',
    nameEn: 'All staff',
    kinds: ['Cán bộ'],
    courses: ['Pháp luật trên không gian mạng'],
    asks: '320',
  })
  expect(await driftOf()).toBe(0)
})

test('a learner activates, studies, passes the three courses, and exactly one person of that class moves', async ({
  browser,
}) => {
  test.setTimeout(400_000)
  student = await pageOf(browser)
  const unknown = await countersByUnit()
  await activate(admin, student, learner.code, password)
  const before = await countersByUnit()
  expect(moved(unknown, before)).toEqual({
    'Toàn bộ người học / CNTT K15A / not_started / inactive': -1,
    'Toàn bộ người học / CNTT K15A / not_started / active': 1,
  })
  for (const [index, course] of courses.entries()) {
    await study(student, course)
    const needed = neededOf(course)
    await answerQuiz(student, course, needed)
    await submitQuiz(student)
    await expect(student.getByRole('heading', { level: 1 })).toContainText(`Đạt ${needed}/${drawOf(course)}`)
    const state = index < 2 ? 'took_part' : 'passed'
    expect(moved(before, await countersByUnit())).toEqual({
      'Toàn bộ người học / CNTT K15A / not_started / active': -1,
      [`Toàn bộ người học / CNTT K15A / ${state} / active`]: 1,
    })
  }
  expect(await driftOf()).toBe(0)
})

test('the certificate is a PDF with the name, and anyone can verify it', async ({ browser }) => {
  await student.goto('/vi/certificates')
  const [download] = await Promise.all([
    student.waitForEvent('download'),
    student
      .getByRole('link', { name: /Tải bản PDF/ })
      .first()
      .click(),
  ])
  const bytes = fs.readFileSync(await download.path())
  const document = await getDocument({ data: new Uint8Array(bytes) }).promise
  const { items } = await (await document.getPage(1)).getTextContent()
  const text = items
    .map((item) => ('str' in item ? item.str : ''))
    .join(' ')
    .normalize('NFC')
  expect(text).toContain('Đoàn Trung Sơn')
  const [, name, serial] =
    /^(.+)-(HD-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4})\.pdf$/.exec(download.suggestedFilename()) ?? []
  expect(name).toMatch(/^Doan-Trung-Son-[A-Za-z-]+$/)
  expect(text).toContain(learner.code)
  expect(text).toContain('CNTT K15A')
  const anyone = await pageOf(browser)
  await anyone.goto(`/verify/${serial}`)
  await expect(anyone.getByRole('heading', { level: 1 })).toContainText('Chứng nhận còn hiệu lực')
  await expect(anyone.getByText('Đoàn Trung Sơn')).toBeVisible()
  await anyone.goto('/verify/HD-0000-0000-0000')
  await expect(anyone.getByRole('heading', { level: 1 })).toContainText('Không tìm thấy')
  // Typed from paper: small letters, no hyphens.
  await anyone.goto('/verify')
  await anyone
    .getByRole('textbox', { name: /Mã tra cứu/ })
    .fill(serial?.toLowerCase().replaceAll('-', ' ') ?? '')
  await anyone.getByRole('button', { name: /Tra cứu/ }).click()
  await expect(anyone).toHaveURL(new RegExp(`/verify/${serial}$`))
  await expect(anyone.getByRole('heading', { level: 1 })).toContainText('Chứng nhận còn hiệu lực')
  // Whoever is not signed in is asked to, whatever the serial.
  for (const asked of [serial, 'HD-0000-0000-0000'])
    expect((await anyone.request.get(`/api/v1/certificates/${asked}`)).status()).toBe(401)
  await anyone.context().close()
})

test('a collaborator activates, studies the internal course and passes, and exactly that unit moves by one', async ({
  browser,
}) => {
  test.setTimeout(200_000)
  const row = await prisma().enrolment.findFirstOrThrow({
    where: { target: { name: 'Cộng tác viên' }, unit: { code: { not: learner.unit }, kind: 'faculty' } },
    orderBy: { person: { code: 'asc' } },
    select: { person: { select: { code: true } }, unit: { select: { code: true } } },
  })
  collaborator = { code: row.person.code, unit: row.unit.code }
  const page = await pageOf(browser)
  await activate(admin, page, collaborator.code, password)
  const before = await countersByUnit()
  await study(page, 'collaborator', 'training')
  await answerQuiz(page, 'collaborator', drawOf('collaborator'))
  await submitQuiz(page)
  await expect(page.getByRole('heading', { level: 1 })).toContainText(
    `Đạt ${drawOf('collaborator')}/${drawOf('collaborator')}`,
  )
  expect(moved(before, await countersByUnit())).toEqual({
    [`Cộng tác viên / ${collaborator.unit} / not_started / active`]: -1,
    [`Cộng tác viên / ${collaborator.unit} / passed / active`]: 1,
  })
  expect(await driftOf()).toBe(0)
  await page.context().close()
})

test('the class board shows the move', async () => {
  const target = await prisma().target.findFirstOrThrow({ where: { name: 'Toàn bộ người học' } })
  const faculty = await prisma().unit.findFirstOrThrow({ where: { name: 'Khoa Công nghệ thông tin' } })
  await admin.goto(`/vi/manage/boards?target=${target.id}&unit=${faculty.id}`)
  const row = admin.getByRole('row').filter({ hasText: learner.unit })
  await expect(row).toContainText(/1\/\d+/)
})

test.describe('nobody reaches over the border', () => {
  let manager: Page
  let ids: {
    target: string
    ownFaculty: string
    otherFaculty: string
    otherClass: string
    attempt: string
    person: string
  }

  test.beforeAll(async ({ browser }) => {
    const managers = await prisma().roleGrant.findMany({
      where: { role: 'faculty_manager', unit: { name: 'Khoa Kinh tế' } },
      select: { unitId: true, person: { select: { code: true } } },
    })
    const [first] = managers
    if (!first) throw new Error('the demo has no manager of Khoa Kinh tế')
    manager = await pageOf(browser)
    await activate(admin, manager, first.person.code, password)
    const [target, otherFaculty, otherClass, attempt, person] = await Promise.all([
      prisma().target.findFirstOrThrow({ where: { name: 'Toàn bộ người học' } }),
      prisma().unit.findFirstOrThrow({ where: { name: 'Khoa Công nghệ thông tin' } }),
      prisma().unit.findFirstOrThrow({ where: { code: learner.unit } }),
      prisma().attempt.findFirstOrThrow({ where: { person: { code: learner.code } } }),
      prisma().person.findFirstOrThrow({ where: { code: learner.code } }),
    ])
    ids = {
      target: target.id,
      ownFaculty: first.unitId,
      otherFaculty: otherFaculty.id,
      otherClass: otherClass.id,
      attempt: attempt.id,
      person: person.id,
    }
  })

  test('a faculty sees its own board and no other, by page, export and API', async () => {
    expect(
      (await manager.goto(`/vi/manage/boards?target=${ids.target}&unit=${ids.ownFaculty}`))?.status(),
    ).toBe(200)
    for (const unit of [ids.otherFaculty, ids.otherClass]) {
      for (const path of [
        '/vi/manage/boards',
        '/vi/manage/boards/missing',
        '/api/v1/exports/board',
        '/api/v1/exports/missing',
        '/api/v1/boards/tag',
      ]) {
        const response = await manager.request.get(`${path}?target=${ids.target}&unit=${unit}`)
        expect([403, 404], `${path} of ${unit}`).toContain(response.status())
      }
    }
  })
  test('a faculty cannot import, make targets, give roles or read the outbox', async () => {
    for (const path of ['/vi/manage/import', '/vi/manage/targets', '/vi/manage/outbox'])
      expect((await manager.goto(path))?.status(), path).toBe(404)
    const form = { lang: 'vi', personId: ids.person, role: 'administrator', unitId: ids.ownFaculty }
    const response = await manager.request.post('/api/v1/people/grant', {
      form,
      headers: { Origin: site.url },
      maxRedirects: 0,
    })
    expect([303, 403, 404]).toContain(response.status())
    expect(await prisma().roleGrant.count({ where: { personId: ids.person, role: 'administrator' } })).toBe(0)
  })
  test("another person's attempt, its answers and its result are not found", async () => {
    expect((await manager.goto(`/vi/attempts/${ids.attempt}`))?.status()).toBe(404)
    expect((await manager.goto(`/vi/attempts/${ids.attempt}/result`))?.status()).toBe(404)
    const headers = { Origin: site.url }
    const answer = await manager.request.post(`/api/v1/attempts/${ids.attempt}/answers`, {
      data: { item: 0, choice: 'a', revision: 0 },
      headers,
    })
    expect(answer.status()).toBe(404)
    expect(
      (await manager.request.post(`/api/v1/attempts/${ids.attempt}/submit`, { data: {}, headers })).status(),
    ).toBe(404)
  })
  test('a learner has no board, and the staff course is not theirs', async () => {
    for (const path of [
      '/vi/manage',
      `/vi/manage/boards?unit=${ids.otherClass}`,
      '/vi/training/collaborator',
      '/vi/training/collaborator/01-limits-of-the-role',
      '/vi/quiz/collaborator',
    ])
      expect((await student.goto(path))?.status(), path).toBe(404)
  })
  test('an adviser sees the own class only', async ({ browser }) => {
    const grant = await prisma().roleGrant.findFirstOrThrow({
      where: { role: 'adviser', unitId: ids.otherClass },
      select: { person: { select: { code: true } } },
    })
    const adviser = await pageOf(browser)
    await activate(admin, adviser, grant.person.code, password)
    expect(
      (await adviser.goto(`/vi/manage/boards?target=${ids.target}&unit=${ids.otherClass}`))?.status(),
    ).toBe(200)
    for (const unit of [ids.ownFaculty, ids.otherFaculty])
      expect((await adviser.goto(`/vi/manage/boards?target=${ids.target}&unit=${unit}`))?.status()).toBe(404)
    await adviser.context().close()
  })
  test('a form that another site sends is refused', async () => {
    const response = await manager.request.post('/api/v1/sign-out', {
      form: { lang: 'vi' },
      headers: { Origin: 'https://evil.example' },
      maxRedirects: 0,
    })
    expect(response.status()).toBe(303)
    expect(response.headers().location).toBe('/vi/refused?why=cross_origin')
    expect((await manager.goto('/vi/home'))?.url()).toContain('/home')
  })
  test('signed out, the old cookie opens nothing', async ({ browser }) => {
    const page = await pageOf(browser)
    await signIn(page, { login: learner.code, password })
    const cookies = await page.context().cookies()
    await page.goto('/vi/me')
    await page.getByRole('button', { name: 'Đăng xuất', exact: true }).click()
    await expect(page).toHaveURL(/reason=signed_out/)
    await page.goBack()
    await expect(page).toHaveURL(/sign-in\?next=%2Fvi%2Fme/)
    await page.context().addCookies(cookies)
    await page.goto('/vi/home')
    await expect(page).toHaveURL(/sign-in/)
    await page.context().close()
  })
})
