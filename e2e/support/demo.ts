import fs from 'node:fs'
import path from 'node:path'
import type { Browser, BrowserContext } from '@playwright/test'
import { encode } from 'next-auth/jwt'
import { e2eData, e2ePort } from '@/scripts/check/e2e-place'
import { readRunFile } from '@/scripts/start/run-file'
import { openSession } from '@/server/accounts/sign-in'
import { clock } from '@/server/platform/clock'
import { prisma, transaction } from '@/server/platform/db'
import type { TestServer } from '@/test/start-server'
import { type DemoWho, demoLogin } from './demo-login'

/** The site with the demo school that all journeys share. */
export const demoSite: Pick<TestServer, 'url' | 'data' | 'databaseUrl'> = {
  url: `http://localhost:${e2ePort}`,
  data: e2eData,
  databaseUrl: () => readRunFile(e2eData)?.databaseUrl ?? '',
}

/** The id of one of the demo's cast. */
export async function castMember(who: string): Promise<string> {
  const { login } = demoLogin(who as DemoWho)
  return (await prisma().person.findUniqueOrThrow({ where: { code: login }, select: { id: true } })).id
}

/** A browser window of its own, signed in as the person; null: as nobody. */
export async function openAs(browser: Browser, personId: string | null): Promise<BrowserContext> {
  const context = await browser.newContext({ baseURL: demoSite.url, locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh' })
  if (!personId) return context
  const sid = await transaction((tx) => openSession(tx, personId, clock.now()))
  const secret = fs.readFileSync(path.join(demoSite.data, 'secret'), 'utf8').trim()
  const value = await encode({ token: { sid }, secret, maxAge: 86_400 })
  await context.addCookies([{ name: `haidang.session.${e2ePort}`, value, url: demoSite.url }])
  return context
}

export type Retaker = { personId: string; courseId: string; failed: string }

/** Learners who failed a quiz long enough ago to try again. */
export async function findRetakers(count: number): Promise<Retaker[]> {
  const before = new Date(clock.now().getTime() - 3_600_000)
  return prisma().$queryRaw<Retaker[]>`
    SELECT DISTINCT ON (a.person_id) a.person_id AS "personId", a.course_id AS "courseId", a.id AS failed
    FROM attempt a JOIN run r ON r.person_id = a.person_id AND r.id = a.run_id
    WHERE a.state = 'graded' AND NOT a.is_passed AND r.passed_at IS NULL AND a.submitted_at < ${before}
      AND NOT EXISTS (SELECT 1 FROM attempt o WHERE o.person_id = a.person_id AND o.run_id = a.run_id AND o.id <> a.id AND (o.state = 'in_progress' OR o.number > a.number))
    ORDER BY a.person_id LIMIT ${count}`
}
