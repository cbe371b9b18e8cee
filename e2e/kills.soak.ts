import { expect, test } from '@playwright/test'
import { readRunFile } from '@/ops/start/run-file'
import { closeDb, prisma } from '@/server/platform/db'
import { keepFigures } from '@/scripts/check/keep-figures'
import { startServer, type TestServer } from '@/test/start-server'
import { ApiLearner } from './support/api-learner'
import { buildReadyLearners, driftOf, useDatabaseOf } from './support/learners'
import { isWell } from './support/site-health'

// Web, worker and PostgreSQL die 61 times under learners who never stop answering, each tenth time all of
// them at once.

const course = 'cyber-law'
const LEARNERS = 12
const KILLS = 61
const QUESTIONS = 8
/**
 * Ten kills. PostgreSQL, which holds the records, and the worker, which is back soonest, more often than the
 * web process.
 */
const TURN = [
  'web',
  ...Array.from({ length: 4 }, () => ['postgres', 'worker'] as const).flat(),
  'everything',
] as const
type Victim = (typeof TURN)[number]

const until = (says: string, isTrue: () => boolean | Promise<boolean>) =>
  expect.poll(isTrue, { message: says, timeout: 90_000, intervals: [200] }).toBe(true)

/** Learners who change their answers for as long as they are let. */
class Crowd {
  private isOver = false
  private fault: unknown
  private readonly work: Promise<unknown>

  constructor(readonly learners: ApiLearner[]) {
    this.work = Promise.all(learners.map((learner, index) => this.keepAnswering(learner, index)))
    this.work.catch((error: unknown) => {
      this.fault = error
    })
  }

  private async keepAnswering(learner: ApiLearner, index: number): Promise<void> {
    for (let round = 0; !this.isOver; round++)
      await learner.answer(round % QUESTIONS, 'abc'.charAt((index + Math.floor(round / QUESTIONS)) % 3))
  }

  get receipts(): number {
    if (this.fault) throw this.fault
    return this.learners.reduce((sum, { receipts }) => sum + receipts.length, 0)
  }

  /** Lets everybody finish the answer they are giving. */
  async finish(): Promise<void> {
    this.isOver = true
    await this.work
  }

  leave(): void {
    this.isOver = true
    for (const learner of this.learners) learner.leave()
  }
}

/** Resolves when another process stands in its place and the site answers. */
async function kill(site: TestServer, victim: Victim): Promise<void> {
  if (victim === 'everything') {
    await site.killAll()
    await site.restart()
  } else {
    const pid = () => readRunFile(site.data)?.children[victim]?.pid
    const before = pid()
    site.kill(victim)
    await until(`another ${victim} process`, () => pid() !== before)
  }
  await until('the site answers', () => isWell(site))
}

/**
 * The receipts that the journal does not hold as they were given, and the newest ones that the attempt does
 * not.
 */
async function lostOf(learners: ApiLearner[]): Promise<string[]> {
  const steps = await prisma().answerStep.findMany()
  const attempts = await prisma().attempt.findMany({ select: { id: true, answers: true } })
  const line = (attempt: string, item: number | string, revision: number, response: unknown) =>
    `${attempt} ${item} ${revision} ${(response as { choice: string }).choice}`
  const journal = new Set(steps.map((it) => line(it.attemptId, it.item, it.revision, it.response)))
  const newest = new Set(
    attempts.flatMap(({ id, answers }) =>
      Object.entries(answers as Record<string, { response: unknown; revision: number }>).map(
        ([item, { response, revision }]) => line(id, item, revision, response),
      ),
    ),
  )
  return learners.flatMap(({ attemptId, receipts, acknowledged }) => [
    ...receipts
      .map((it) => line(attemptId, it.item, it.revision, it))
      .filter((receipt) => !journal.has(receipt)),
    ...[...acknowledged]
      .map(([item, it]) => line(attemptId, item, it.revision, it))
      .filter((receipt) => !newest.has(receipt)),
  ])
}

test(`${KILLS} kills lose no acknowledged answer`, async () => {
  test.setTimeout(720_000)
  const began = performance.now()
  const site = await startServer({ name: 'soak-kills', port: 3148, isEmpty: true })
  let crowd: Crowd | undefined
  try {
    await useDatabaseOf(site)
    const ready = await buildReadyLearners(LEARNERS, course)
    const learners = await Promise.all(ready.map((learner) => ApiLearner.signIn(site, learner)))
    await closeDb()
    await Promise.all(learners.map((learner) => learner.start(course)))
    const working = new Crowd(learners)
    crowd = working
    const kills: Record<string, number> = {}
    for (let number = 0; number < KILLS; number++) {
      const victim = TURN[number % TURN.length] ?? 'web'
      const before = working.receipts
      await test.step(`kill ${number + 1}: ${victim}`, () => kill(site, victim))
      kills[victim] = (kills[victim] ?? 0) + 1
      await until('answers are acknowledged again', () => working.receipts >= before + 2 * LEARNERS)
      const seconds = Math.round((performance.now() - began) / 1000)
      process.stdout.write(`${seconds} s: kill ${number + 1}, ${victim}; ${working.receipts} receipts\n`)
    }
    await working.finish()
    await Promise.all(learners.map((learner) => learner.submit()))
    await useDatabaseOf(site)
    const lost = await lostOf(learners)
    const retries = learners.reduce((sum, learner) => sum + learner.retries, 0)
    const graded = await prisma().attempt.count({ where: { state: 'graded' } })
    const drift = await driftOf()
    keepFigures('kills', {
      kills: KILLS,
      killed: kills,
      learners: LEARNERS,
      acknowledged: working.receipts,
      lost: lost.length,
      retries,
      graded,
      drift,
      seconds: Math.round((performance.now() - began) / 1000),
    })
    expect(lost).toEqual([])
    expect(working.receipts).toBeGreaterThanOrEqual(KILLS * LEARNERS)
    expect(retries).toBeGreaterThan(0)
    expect([graded, drift]).toEqual([LEARNERS, 0])
  } finally {
    crowd?.leave()
    await closeDb()
    await site.stop()
  }
})
