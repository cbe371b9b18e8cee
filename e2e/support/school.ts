import fs from 'node:fs'
import path from 'node:path'
import { expect, type Page } from '@playwright/test'
import type { TestServer } from '@/test/start-server'

const demo = (name: string): string => path.resolve('prisma/demo', name)

/**
 * The first run: makes the institution and its administrator with the token that the start left in the data
 * folder.
 */
export async function setUpSchool(
  page: Page,
  site: TestServer,
  administrator: { login: string; password: string },
): Promise<void> {
  const token = fs.readFileSync(path.join(site.data, 'setup-token'), 'utf8').trim()
  await page.goto(`/vi/setup?token=${token}`)
  await page.getByLabel('Tên trường').fill('Trường Đại học Thử Nghiệm')
  await page.getByLabel('Tên tiếng Anh').fill('Trial University')
  await page.getByLabel('Tên viết tắt').fill('ĐHTN')
  await page.getByLabel('Họ và tên').fill('Trần Quản Trị')
  await page.getByLabel('Mã cán bộ').fill(administrator.login)
  await page.getByLabel('Email').fill('quantri@example.edu.vn')
  await page.getByLabel('Mật khẩu').fill(administrator.password)
  await page.getByRole('button', { name: 'Tạo trường và vào quản lý' }).click()
  await expect(page).toHaveURL(/\/manage/)
}

/** Uploads a list, looks at its preview and applies it. */
export async function importList(
  page: Page,
  kind: string,
  file: string,
  counts: { rows: string; added: string },
): Promise<void> {
  await page.goto('/vi/manage/import')
  await page.getByLabel('Loại danh sách').selectOption({ label: kind })
  await page.getByLabel(/Tệp CSV/).setInputFiles(demo(file))
  await page.getByRole('button', { name: 'Xem trước' }).click()
  await expect(page.getByText('Số dòng').locator('..')).toContainText(counts.rows)
  await expect(page.getByText('Thêm mới').first().locator('..')).toContainText(counts.added)
  for (const box of await page.getByRole('checkbox', { name: /^Tôi đã xem và đồng ý/ }).all())
    await box.check()
  await page.getByRole('button', { name: 'Áp dụng' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Đã áp dụng danh sách' })).toBeVisible()
}

/** Issues someone an activation link and sets their password with it, in the same browser window. */
export async function activate(page: Page, outsider: Page, code: string, password: string): Promise<void> {
  await page.goto(`/vi/manage/people?q=${code}`)
  await page.getByRole('main').getByRole('link').filter({ hasText: /\S/ }).first().click()
  await page.getByRole('button', { name: 'Cấp đường dẫn kích hoạt' }).click()
  await expect(async () => {
    await page.goto('/vi/manage/outbox')
    await expect(page.getByRole('listitem').filter({ hasText: code }).first()).toBeVisible({ timeout: 1_000 })
  }).toPass()
  const href = await page
    .getByRole('listitem')
    .filter({ hasText: code })
    .first()
    .getByRole('link')
    .first()
    .getAttribute('href')
  await outsider.goto(href ?? '')
  await outsider.getByLabel('Mật khẩu mới').fill(password)
  await outsider.getByRole('button', { name: 'Đặt mật khẩu và vào học' }).click()
  await expect(outsider).toHaveURL(/\/(home|manage)/)
}

type Target = { name: string; nameEn: string; kinds: string[]; courses: string[]; asks: string }

/** Sets a target on its page: looks at whom it asks first, then sets it. */
export async function makeTarget(page: Page, { name, nameEn, kinds, courses, asks }: Target): Promise<void> {
  await page.goto('/vi/manage/targets/new')
  await page.getByLabel('Tên chỉ tiêu').fill(name)
  await page.getByLabel('Tên tiếng Anh').fill(nameEn)
  for (const box of await page.getByRole('checkbox').all()) await box.uncheck()
  for (const label of kinds)
    await page
      .getByRole('group', { name: 'Giao cho' })
      .getByRole('checkbox', { name: new RegExp(`^${label}`) })
      .check()
  for (const label of courses)
    await page
      .getByRole('group', { name: /Phải học/ })
      .getByRole('checkbox', { name: new RegExp(`^${label}`) })
      .check()
  await page.getByLabel('Bắt đầu').fill('2026-09-05')
  await page.getByLabel(/Hạn hoàn thành/).fill('2027-05-31')
  await expect(page.getByRole('button', { name: 'Giao chỉ tiêu' })).toHaveCount(0)
  await page.getByRole('button', { name: 'Xem trước' }).click()
  await expect(page.getByText(`Giao cho ${asks} người`)).toBeVisible()
  // Clicked twice, as hurried people do, it is one target.
  await page.getByRole('button', { name: 'Giao chỉ tiêu' }).dblclick()
  await expect(page.getByText(new RegExp(`(Đã|Đang) giao chỉ tiêu cho ${asks} người`))).toBeVisible()
  // A whole school is asked in batches, after the answer: the page says so until everybody is.
  await expect(async () => {
    await page.goto('/vi/manage/targets')
    await expect(page.getByRole('heading', { name, exact: true })).toBeVisible()
    await expect(page.getByText(/Đang giao cho/)).toHaveCount(0, { timeout: 100 })
  }).toPass({ timeout: 60_000 })
}
