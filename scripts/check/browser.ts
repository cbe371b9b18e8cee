import { execFileSync, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import { chromium } from '@playwright/test'
import { Problem } from '@/ops/process/problem'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']

/** A browser for the journeys: CHROMIUM_PATH, one of the system, Playwright's own, or one fetched now. */
export function findBrowser(say: (text: string) => void): string {
  const given = process.env.CHROMIUM_PATH
  if (given) {
    if (!fs.existsSync(given)) throw new Problem(`CHROMIUM_PATH names ${given}, which is not there.`)
    return given
  }
  const found = onPath() ?? playwrightsOwn()
  if (found) return found
  if (process.getuid?.() === 0 && run('apt-get', ['--version'])) {
    say('Installing chromium with apt')
    run('apt-get', ['update', '-q'])
    run('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'])
    const installed = onPath()
    if (installed) return installed
  }
  say("Fetching Playwright's own chromium")
  run(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium'])
  const fetched = playwrightsOwn()
  if (!fetched)
    throw new Problem(
      'No browser was found or could be installed. Install chromium, or name one in CHROMIUM_PATH.',
    )
  return fetched
}

const run = (command: string, args: string[]): boolean =>
  spawnSync(command, args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  }).status === 0

function onPath(): string | undefined {
  for (const name of NAMES) {
    try {
      return execFileSync('/bin/sh', ['-c', 'command -v "$1"', 'sh', name], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      }).trim()
    } catch {
      // The next name.
    }
  }
  return undefined
}

function playwrightsOwn(): string | undefined {
  const file = chromium.executablePath()
  return fs.existsSync(file) ? file : undefined
}
