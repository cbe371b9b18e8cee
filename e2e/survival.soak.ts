import { execFileSync, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { readRunFile } from '@/ops/start/run-file'
import { isAlive } from '@/ops/process/process-mark.mjs'
import { closeDb, prisma } from '@/server/platform/db'
import { cleanEnv, type Name, startServer, type TestServer } from '@/test/start-server'
import { ApiLearner } from './support/api-learner'
import { buildReadyLearners, driftOf, useDatabaseOf } from './support/learners'

// What a school's machine room does to a site: kills, a full disk, a wrong clock, a folder copied in haste.

const course = 'cyber-law'
const LEARNERS = 40
const KILLS = 61
const names: Name[] = ['web', 'postgres', 'worker']

const healthOf = async (site: TestServer) => {
  const answer = await fetch(`${site.url}/api/health`, { signal: AbortSignal.timeout(5_000) }).catch(
    () => null,
  )
  return answer?.ok ? ((await answer.json()) as { status: string; database: string; clock: string }) : null
}
const isWell = async (site: TestServer) => (await healthOf(site))?.database === 'ok'

test(`${KILLS} kills lose no acknowledged answer`, async () => {
  test.setTimeout(1_500_000)
  const site = await startServer({ name: 'soak-kills', port: 3148, isEmpty: true })
  try {
    await useDatabaseOf(site)
    const ready = await buildReadyLearners(LEARNERS, course)
    const learners = await Promise.all(ready.map((learner) => ApiLearner.signIn(site, learner)))
    await closeDb()
    await Promise.all(learners.map((learner) => learner.start(course)))
    let isOver = false
    const work = learners.map(async (learner, index) => {
      for (let round = 0; !isOver; round++) await learner.answer(round % 8, 'abc'.charAt((index + round) % 3))
    })
    for (let kill = 0; kill < KILLS; kill++) {
      if (kill % 10 === 9) {
        await site.killAll()
        await site.restart()
      } else site.kill(names[kill % 3] ?? 'web')
      await expect.poll(() => isWell(site), { timeout: 60_000, intervals: [100] }).toBe(true)
    }
    isOver = true
    await Promise.all(work)
    await Promise.all(learners.map((learner) => learner.submit()))
    await useDatabaseOf(site)
    const steps = await prisma().answerStep.findMany()
    const journal = new Set(steps.map((step) => `${step.attemptId} ${step.item} ${step.revision}`))
    let kept = 0
    for (const { attemptId, acknowledged } of learners)
      for (const [item, { revision }] of acknowledged) {
        expect(journal).toContain(`${attemptId} ${item} ${revision}`)
        kept++
      }
    expect(kept).toBe(LEARNERS * 8)
    expect(await prisma().attempt.count({ where: { state: 'graded' } })).toBe(LEARNERS)
    expect(await driftOf()).toBe(0)
  } finally {
    await closeDb()
    await site.stop()
  }
})

test('on a full disk a logged fault stops nothing', async () => {
  test.setTimeout(300_000)
  const site = await startServer({ name: 'soak-full', port: 3148, isEmpty: true })
  try {
    await site.stop()
    for (const log of ['web.log', 'worker.log']) {
      fs.rmSync(path.join(site.data, log), { force: true })
      fs.symlinkSync('/dev/full', path.join(site.data, log))
    }
    await site.restart()
    // An address whose cookie cannot be read, bodies that break off, pages that are none: each is a line in the log.
    for (let round = 0; round < 50; round++) {
      await fetch(`${site.url}/api/v1/sign-in`, { method: 'POST', body: '{' }).catch(() => null)
      await fetch(`${site.url}/vi/manage/people?after=[%22a%22,%22b%22,%22c%5Cu0000%22]`).catch(() => null)
    }
    const live = await fetch(`${site.url}/api/live`, { signal: AbortSignal.timeout(8_000) })
    expect(live.status).toBe(200)
    expect(await isWell(site)).toBe(true)
    expect(readRunFile(site.data)?.children.web?.restarts).toBe(0)
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
    for (let item = 0; item < 8; item++) await learner.answer(item, 'a')
    await learner.submit()
    const steps = await prisma().answerStep.count()
    expect(steps).toBe(8)
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
    expect(await prisma().answerStep.count()).toBe(steps)
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
    // With its owners: PostgreSQL's files are PostgreSQL's. What changes meanwhile may be missing, as in a copy made in haste.
    spawnSync('cp', ['-a', site.data, `${site.data}-copy`])
    copy = await startServer({ name: 'soak-original-copy', port: 3149, keepData: true, isEmpty: true })
    expect(Object.values(before?.children ?? {}).every(isAlive)).toBe(true)
    const after = readRunFile(site.data)
    expect(after?.children).toEqual(before?.children)
    expect(readRunFile(copy.data)?.databasePort).not.toBe(before?.databasePort)
    expect([await isWell(site), await isWell(copy)]).toEqual([true, true])
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
  } finally {
    await site.stop()
  }
})

test('building the next release beside a running site changes nothing that it reads', async () => {
  test.setTimeout(900_000)
  const site = await startServer({ name: 'soak-build', port: 3148, isEmpty: true })
  const lesson = 'content/courses/cyber-law/01-what-is-in-force/vi.mdx'
  const text = fs.readFileSync(lesson, 'utf8')
  try {
    const content = readRunFile(site.data)?.content ?? ''
    const manifest = fs.readFileSync(path.join(content, 'manifest.json'), 'utf8')
    const current = fs.readlinkSync('.builds/current')
    fs.writeFileSync(lesson, `${text}\nThêm một câu cho bản sau.\n`)
    execFileSync(process.execPath, ['scripts/test.mjs', 'build'], { stdio: 'inherit', env: cleanEnv() })
    expect(fs.readdirSync('.builds').filter((name) => /^[0-9a-f]{24}$/.test(name)).length).toBeGreaterThan(1)
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
    expect(attempt?.known).toBe(1)
  } finally {
    fs.writeFileSync(lesson, text)
    await closeDb()
    await site.stop()
  }
})
