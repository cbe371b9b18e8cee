import fs from 'node:fs'
import { type Browser, chromium } from '@playwright/test'

/** A browser: CHROMIUM_PATH, else the system's, else Playwright's own. */
export function openBrowser(): Promise<Browser> {
  const executablePath = [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/chromium-browser'].find(
    (file) => file && fs.existsSync(file),
  )
  const isRoot = process.getuid?.() === 0
  return chromium.launch({ executablePath, args: isRoot ? ['--no-sandbox'] : [] })
}
