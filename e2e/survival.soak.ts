import { execFileSync, spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import http from 'node:http'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { readRunFile } from '@/ops/start/run-file'
import { isAlive } from '@/ops/process/process-mark.mjs'
import { keepFigures } from '@/scripts/check/keep-figures'
import { closeDb, prisma } from '@/server/platform/db'
import { cleanEnv, type Name, startServer, type TestServer } from '@/test/start-server'
import { ApiLearner } from './support/api-learner'
import { drawOf } from './support/course-files'
import { buildReadyLearners, useDatabaseOf } from './support/learners'
import { healthOf, isWell } from './support/site-health'

// What a school's machine room does to a site: a full disk, a wrong clock, a folder copied in haste.

const course = 'cyber-law'
const names: Name[] = ['web', 'postgres', 'worker']

/** What makes a site write lines into its log: pictures that are none, bodies that break off. */
async function provoke(site: TestServer, rounds: number): Promise<void> {
  const headers = { 'Content-Type': 'application/json', 'Content-Length': 100, Origin: site.url }
  for (let round = 0; round < rounds; round++) {
    await fetch(`${site.url}/_next/image?url=%2Fvi&w=64&q=75`).catch(() => null)
    await new Promise<void>((resolve) => {
      const request = http.request(`${site.url}/api/v1/sign-in`, { method: 'POST', headers })
      request.once('error', () => resolve())
      request.write('{', () => request.destroy(new Error('the line broke')))
    })
  }
}

test('on a full disk a logged fault stops nothing', async () => {
  test.setTimeout(300_000)
  const site = await startServer({ name: 'soak-full', port: 3148, isEmpty: true })
  try {
    const log = path.join(site.data, 'web.log')
    const linesOf = () => fs.readFileSync(log, 'utf8').split('\n').length - 1
    const before = linesOf()
    await provoke(site, 5)
    await expect.poll(linesOf, 'what follows is logged as long as there is room').toBeGreaterThan(before)
    const linesOfARound = (linesOf() - before) / 5
    await site.stop()
    for (const name of ['web.log', 'worker.log']) {
      fs.rmSync(path.join(site.data, name), { force: true })
      fs.symlinkSync('/dev/full', path.join(site.data, name))
    }
    await site.restart()
    await provoke(site, 50)
    const live = await fetch(`${site.url}/api/live`, { signal: AbortSignal.timeout(8_000) })
    expect(live.status).toBe(200)
    // Every connection of web and worker breaks: both would say so.
    site.kill('postgres')
    await expect.poll(() => readRunFile(site.data)?.children.postgres?.restarts, { timeout: 60_000 }).toBe(1)
    await expect.poll(() => isWell(site), { timeout: 60_000 }).toBe(true)
    const children = readRunFile(site.data)?.children
    const restarts = { web: children?.web?.restarts, worker: children?.worker?.restarts }
    keepFigures('full disk', { linesLost: Math.round(50 * linesOfARound), restarts })
    expect(restarts).toEqual({ web: 0, worker: 0 })
  } finally {
    await site.stop()
  }
})

test('a clock that is wrong by a year deletes nothing, and says so', async () => {
  test.setTimeout(300_000)
  const site = await startServer({ name: 'soak-clock', port: 3148, isEmpty: true })
  try {
    await useDatabaseOf(site)
    const [ready] = await buildReadyLearners(1, course)
    if (!ready) throw new Error('there is no learner')
    const learner = await ApiLearner.signIn(site, ready)
    await learner.start(course)
    for (let item = 0; item < drawOf(course); item++) await learner.answer(item, 'a')
    await learner.submit()
    const steps = await prisma().answerStep.count()
    expect(steps).toBe(drawOf(course))
    await closeDb()
    await site.stop()
    // At noon of the school: the jobs of the night are due.
    const hour = Number(
      new Intl.DateTimeFormat('en-GB', {
        timeZone: 'Asia/Ho_Chi_Minh',
        hour: '2-digit',
        hourCycle: 'h23',
      }).format(new Date()),
    )
    const wrong = {
      NODE_OPTIONS: `--import ${path.resolve('test/shifted-clock.mjs')}`,
      CLOCK_DAYS: String(400 + (12 - hour) / 24),
    }
    await site.restart(undefined, wrong)
    await expect.poll(async () => (await healthOf(site))?.clock, { timeout: 60_000 }).toBe('held')
    await useDatabaseOf(site)
    const swept = async () =>
      prisma().$queryRaw<
        { n: number }[]
      >`SELECT count(*)::int AS n FROM pgboss.job WHERE name = 'retention.sweep' AND state = 'completed'`
    await expect.poll(async () => (await swept())[0]?.n, { timeout: 120_000 }).toBeGreaterThan(0)
    const kept = await prisma().answerStep.count()
    keepFigures('wrong clock', { journalLines: steps, kept, sweeps: (await swept())[0]?.n })
    expect(kept).toBe(steps)
    await closeDb()
    await site.stop()
    await site.restart()
    await expect.poll(async () => (await healthOf(site))?.clock, { timeout: 60_000 }).toBe('ok')
  } finally {
    await closeDb()
    await site.stop()
  }
})

test('starting a copy of a running folder leaves the original alone', async () => {
  test.setTimeout(300_000)
  const site = await startServer({ name: 'soak-original', port: 3148, isEmpty: true })
  let copy: TestServer | undefined
  try {
    const before = readRunFile(site.data)
    fs.rmSync(`${site.data}-copy`, { recursive: true, force: true })
    // With its owners: PostgreSQL's files are PostgreSQL's. What changes meanwhile may be missing, as in a
    // copy made in haste.
    spawnSync('cp', ['-a', site.data, `${site.data}-copy`])
    copy = await startServer({ name: 'soak-original-copy', port: 3149, keepData: true, isEmpty: true })
    expect(Object.values(before?.children ?? {}).every(isAlive)).toBe(true)
    const after = readRunFile(site.data)
    expect(after?.children).toEqual(before?.children)
    expect(readRunFile(copy.data)?.databasePort).not.toBe(before?.databasePort)
    const areWell = [await isWell(site), await isWell(copy)]
    keepFigures('copied folder', { alive: Object.keys(after?.children ?? {}), areWell })
    expect(areWell).toEqual([true, true])
  } finally {
    await copy?.stop()
    await site.stop()
  }
})

test('a process that lives and does nothing is noticed, ended and started again', async () => {
  test.setTimeout(400_000)
  const env = { HAIDANG_ASK_MS: '2000' }
  const site = await startServer({ name: 'soak-hang', port: 3148, isEmpty: true, env })
  try {
    for (const name of names) {
      const before = readRunFile(site.data)?.children[name]
      site.freeze(name)
      if (name === 'postgres') {
        const page = await fetch(`${site.url}/vi/sign-in`, { headers: { accept: 'text/html' } })
        expect(page.status).toBe(503)
      }
      const hangs = () => readRunFile(site.data)?.children[name]?.hangs ?? 0
      await expect.poll(hangs, { timeout: 90_000 }).toBe((before?.hangs ?? 0) + 1)
      await expect.poll(() => isWell(site), { timeout: 60_000 }).toBe(true)
      expect(before && isAlive(before)).toBe(false)
    }
    const children = Object.entries(readRunFile(site.data)?.children ?? {})
    keepFigures('hung processes', Object.fromEntries(children.map(([name, { hangs }]) => [name, { hangs }])))
  } finally {
    await site.stop()
  }
})

const buildsOf = () => fs.readdirSync('.builds').filter((name) => /^[0-9a-f]{24}$/.test(name))

test('building the next release beside a running site changes nothing that it reads', async () => {
  test.setTimeout(900_000)
  const site = await startServer({ name: 'soak-build', port: 3148, isEmpty: true })
  const lesson = 'content/courses/cyber-law/01-what-is-in-force/vi.mdx'
  const text = fs.readFileSync(lesson, 'utf8')
  try {
    const content = readRunFile(site.data)?.content ?? ''
    const manifest = fs.readFileSync(path.join(content, 'manifest.json'), 'utf8')
    const current = fs.readlinkSync('.builds/current')
    const before = buildsOf()
    fs.writeFileSync(lesson, `${text}\nThêm một câu cho bản sau: ${randomUUID()}.\n`)
    execFileSync(process.execPath, ['scripts/test.mjs', 'build'], { stdio: 'inherit', env: cleanEnv() })
    expect(buildsOf().filter((name) => !before.includes(name))).toHaveLength(1)
    expect(fs.readFileSync(path.join(content, 'manifest.json'), 'utf8')).toBe(manifest)
    expect(fs.readlinkSync('.builds/current')).toBe(current)
    site.kill('web')
    await expect.poll(() => isWell(site), { timeout: 60_000 }).toBe(true)
    await useDatabaseOf(site)
    const [ready] = await buildReadyLearners(1, course)
    if (!ready) throw new Error('there is no learner')
    await (await ApiLearner.signIn(site, ready)).start(course)
    const [attempt] = await prisma().$queryRaw<{ known: number }[]>`
      SELECT count(*)::int AS known FROM attempt a JOIN course_version v ON v.hash = a.version_hash`
    keepFigures('build beside a running site', {
      builds: buildsOf().length,
      attemptsOnOldBuild: attempt?.known,
    })
    expect(attempt?.known).toBe(1)
  } finally {
    fs.writeFileSync(lesson, text)
    await closeDb()
    await site.stop()
  }
})
