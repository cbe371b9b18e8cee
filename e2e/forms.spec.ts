import { expect, test } from '@playwright/test'
import { e2ePort } from '@/scripts/check/test-folders'
import { demoLogin } from './support/demo-login'

// A form that is refused says why at its field, keeps what was typed, and leads on; with and without
// JavaScript.

const { login, password } = demoLogin('Faculty manager')

for (const javaScriptEnabled of [true, false])
  test(`a wrong password keeps the code, ${javaScriptEnabled ? 'with' : 'without'} JavaScript, and the way back`, async ({
    browser,
  }) => {
    const context = await browser.newContext({ javaScriptEnabled })
    const page = await context.newPage()
    await page.goto('/vi/manage/people?q=an')
    await page.getByLabel(/Mã sinh viên/).fill(login)
    await page.getByLabel('Mật khẩu').fill('không phải mật khẩu')
    await page.getByRole('button', { name: 'Đăng nhập' }).click()
    await expect(page.getByText('Mã hoặc mật khẩu chưa đúng')).toBeVisible()
    await expect(page.getByLabel(/Mã sinh viên/)).toHaveValue(login)
    await expect(page.getByLabel('Mật khẩu')).toHaveValue('')
    expect(page.url()).not.toContain(login)
    await page.getByLabel('Mật khẩu').fill(password)
    await page.getByRole('button', { name: 'Đăng nhập' }).click()
    await expect(page).toHaveURL(/\/vi\/manage\/people\?q=an$/)
    await context.close()
  })

test('a password can be looked at while it is typed', async ({ page }) => {
  await page.goto('/vi/sign-in')
  await page.getByLabel('Mật khẩu').fill('bốn mùa cây lá')
  await page.getByRole('button', { name: 'Hiện mật khẩu' }).click()
  await expect(page.getByLabel('Mật khẩu')).toHaveAttribute('type', 'text')
  await page.getByRole('button', { name: 'Ẩn mật khẩu' }).click()
  await expect(page.getByLabel('Mật khẩu')).toHaveAttribute('type', 'password')
})

test('a forgotten password leads to a new one', async ({ page }) => {
  await page.goto('/en/sign-in')
  await page.getByRole('link', { name: 'Forgot your password?' }).click()
  await expect(page.getByRole('heading', { name: 'Reset your password' })).toBeVisible()
  await page.getByLabel(/code/).fill(login)
  await page.getByRole('button', { name: 'Ask for the link' }).click()
  await expect(page).toHaveURL(/\/en\/activate\?state=sent/)
})

test('asking for a password does not forget where one was going, neither does changing one’s mind', async ({
  page,
}) => {
  await page.goto('/vi/courses')
  await page.getByRole('banner').getByRole('link', { name: 'Đăng nhập' }).click()
  await page.getByRole('link', { name: 'Quên mật khẩu?' }).click()
  // Both pages ask for the code: the next one must be there.
  await expect(page.getByRole('heading', { name: 'Đặt lại mật khẩu' })).toBeVisible()
  await page.getByLabel(/Mã sinh viên/).fill(login)
  await page.getByRole('button', { name: 'Xin đường dẫn' }).click()
  await expect(page).toHaveURL(/\/vi\/activate\?state=sent/)
  await page.getByRole('link', { name: 'Về trang đăng nhập' }).click()
  await expect(page).toHaveURL(/sign-in/)
  await page.getByLabel(/Mã sinh viên/).fill(login)
  await page.getByLabel('Mật khẩu').fill(password)
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  await expect(page).toHaveURL(/\/vi\/courses$/)
})

test('a local site opened by its other name signs people in', async ({ page }) => {
  await page.goto(`http://127.0.0.1:${e2ePort}/vi/sign-in`)
  await page.getByLabel(/Mã sinh viên/).fill(login)
  await page.getByLabel('Mật khẩu').fill(password)
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  await expect(page).toHaveURL(`http://127.0.0.1:${e2ePort}/vi/manage/boards`)
})

test('a form sent from an address that is not ours ends at a page that names ours', async ({ page }) => {
  const refused = await page.request.post('/api/v1/sign-in', {
    form: { lang: 'vi', login, password },
    headers: { Origin: 'http://192.168.0.9:3000' },
  })
  expect(refused.url()).toContain('/vi/refused?why=cross_origin')
  expect(await refused.text()).toContain(`http://localhost:${e2ePort}`)
  expect((await page.context().cookies()).filter(({ name }) => name.includes('session'))).toEqual([])
})

test('in forced colours every step of a form and its buttons have a visible edge', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await page.goto('/vi/sign-in')
  const edge = await page
    .getByRole('button', { name: 'Đăng nhập' })
    .evaluate((button) => getComputedStyle(button).borderTopWidth)
  expect(Number.parseFloat(edge)).toBeGreaterThan(0)
})
