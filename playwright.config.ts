import { defineConfig, devices } from '@playwright/test'
import { e2eData, e2ePort } from './scripts/check/test-folders'

const url = `http://localhost:${e2ePort}`

export default defineConfig({
  testDir: 'e2e',
  // What takes minutes each runs in `npm run test:soak` only, and starts every site itself.
  testMatch: process.env.SOAK ? '**/*.soak.ts' : '**/*.spec.ts',
  // One after the other: two cores carry the site, its database and a browser.
  workers: 1,
  fullyParallel: false,
  forbidOnly: Boolean(process.env.CI),
  timeout: 120_000,
  expect: { timeout: 10_000 },
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ? [['list'], ['json']] : [['list']],
  use: {
    ...devices['Desktop Chrome'],
    baseURL: url,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    // A trace of every journey costs a third of the time: `npm run test:e2e -- --trace on -g '…'` makes one
    // when it is needed.
    trace: 'off',
    launchOptions: process.env.CHROMIUM_PATH ? { executablePath: process.env.CHROMIUM_PATH } : {},
  },
  // The demo school on the production build; journeys that need another data folder start their own with
  // test/start-server.ts.
  webServer: process.env.SOAK
    ? []
    : {
        command: 'node e2e/support/demo-site.mjs',
        url: `${url}/api/health`,
        reuseExistingServer: false,
        timeout: 600_000,
        gracefulShutdown: { signal: 'SIGTERM', timeout: 30_000 },
        stdout: 'pipe',
        env: { HAIDANG_TEST: '1', E2E_PORT: String(e2ePort), E2E_DATA: e2eData },
      },
})
