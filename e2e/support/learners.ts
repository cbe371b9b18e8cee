import fs from 'node:fs'
import path from 'node:path'
import { systemActor } from '@/domain/access/actor'
import { openSession } from '@/server/accounts/sign-in'
import { clock } from '@/server/platform/clock'
import { closeDb, prisma, transaction } from '@/server/platform/db'
import { forgetEnv } from '@/server/platform/env'
import { today } from '@/server/platform/institution'
import { recount } from '@/server/enrolments/recount'
import { syncEnrolments } from '@/server/enrolments/sync-enrolments'
import { buildInstitution, buildPerson, buildTarget, buildUnit } from '@/test/build'
import type { TestServer } from '@/test/start-server'

export type Learner = { personId: string; secret: string }

/** Points this process's own server code at the database of a running site. */
export async function useDatabaseOf(site: Pick<TestServer, 'url' | 'data' | 'databaseUrl'>): Promise<void> {
  await closeDb()
  Object.assign(process.env, {
    DATABASE_URL: site.databaseUrl(),
    PUBLIC_URL: site.url,
    HAIDANG_DATA: site.data,
    HAIDANG_SECRET: fs.readFileSync(path.join(site.data, 'secret'), 'utf8').trim(),
    HAIDANG_TEST: '1',
  })
  forgetEnv()
}

/**
 * A school of learners who have read every lesson of a course and stand before its quiz, each signed in, in
 * classes of 20.
 */
export async function buildReadyLearners(count: number, courseId: string): Promise<Learner[]> {
  const root = await buildInstitution()
  const learners: Learner[] = []
  let unit = root
  for (let index = 0; index < count; index++) {
    if (index % 20 === 0) unit = await buildUnit({ parent: root })
    const { id: personId } = await buildPerson({ unit })
    learners.push({ personId, secret: await transaction((tx) => openSession(tx, personId, clock.now())) })
  }
  const at = clock.now()
  await prisma().$executeRaw`
    INSERT INTO run (person_id, id, course_id, number, started_at, took_part_at, completed_at)
    SELECT id, gen_random_uuid(), ${courseId}, 1, ${at}, ${at}, ${at} FROM person`
  await buildTarget({ unit: root, courseIds: [courseId] })
  const day = await today()
  await transaction((tx) => syncEnrolments(tx, { now: at, today: day }))
  return learners
}

export async function driftOf(): Promise<number> {
  const outcome = await recount(systemActor('test'))
  if (!outcome.ok) throw new Error(outcome.reason)
  return outcome.value.drift
}
