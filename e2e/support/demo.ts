import type { Browser, BrowserContext, BrowserContextOptions } from '@playwright/test'
import { e2eData, e2ePort } from '@/scripts/check/test-folders'
import { readRunFile } from '@/ops/start/run-file'
import { openSession } from '@/server/accounts/sign-in'
import { clock } from '@/server/platform/clock'
import { prisma, transaction } from '@/server/platform/db'
import type { TestServer } from '@/test/start-server'
import { sessionCookie } from './api-learner'
import { type DemoWho, demoLogin } from './demo-login'

/** The site with the demo school that all journeys without a school of their own share. */
export const demoSite: Pick<TestServer, 'url' | 'data' | 'databaseUrl'> = {
  url: `http://localhost:${e2ePort}`,
  data: e2eData,
  databaseUrl: () => readRunFile(e2eData)?.databaseUrl ?? '',
}

/** The id of one of the demo's cast. */
export const castMember = async (who: DemoWho): Promise<string> =>
  (await prisma().person.findUniqueOrThrow({ where: { code: demoLogin(who).login }, select: { id: true } }))
    .id

export type Retaker = { personId: string; courseId: string; failed: string }

/**
 * Learners who read a whole course and failed its quiz, long enough ago to try again, and have not begun
 * since: nobody whom another journey has had.
 */
export async function findRetakers(count: number): Promise<Retaker[]> {
  const before = new Date(clock.now().getTime() - 86_400_000)
  const found = await prisma().$queryRaw<Retaker[]>`
    SELECT DISTINCT ON (a.person_id) a.person_id AS "personId", a.course_id AS "courseId", a.id AS failed
    FROM attempt a JOIN run r ON r.person_id = a.person_id AND r.id = a.run_id
    WHERE a.is_passed = false AND r.completed_at IS NOT NULL AND r.passed_at IS NULL AND a.submitted_at < ${before}
      AND NOT EXISTS (SELECT 1 FROM attempt n WHERE n.person_id = a.person_id AND n.started_at >= ${before})
    ORDER BY a.person_id, a.submitted_at DESC LIMIT ${count}`
  if (found.length < count)
    throw new Error(`the demo has only ${found.length} learners who may try a quiz again`)
  return found
}

/** A browser window of its own, signed in as the person; null: as nobody. */
export async function openAs(
  browser: Browser,
  personId: string | null,
  options: BrowserContextOptions = {},
): Promise<BrowserContext> {
  const context = await browser.newContext({
    baseURL: demoSite.url,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    ...options,
  })
  if (!personId) return context
  const secret = await transaction((tx) => openSession(tx, personId, clock.now()))
  await context.addCookies([{ ...(await sessionCookie(demoSite, secret)), url: demoSite.url }])
  return context
}
