import pg from 'pg'
import type { CourseManifest } from '@/domain/content/manifest'
import { type Day, dayIn } from '@/domain/time/calendar'
import { builtCourses } from '@/server/courses/built-courses'
import { clock } from '@/server/platform/clock'
import { prisma } from '@/server/platform/db'
import { env } from '@/server/platform/env'
import { inForce } from '@/server/platform/in-force'
import { Chance, SchoolDays } from '@/tools/seed/chance'
import { copyRows, type Sheet } from '@/tools/seed/copy-rows'
import { learningSheets } from '@/tools/seed/learning-sheets'
import type { Life } from '@/tools/seed/plan-school'
import { offsetOf, readBank } from '@/tools/seed/seed-school'
import { study } from '@/tools/seed/study'
import { demoSchool } from './demo-school'

type Learner = {
  id: string
  code: string
  familyName: string
  givenName: string
  kinds: string[]
  unit: string
  isOnLeave: boolean
  isLeader: boolean
}

/** Codes of those who are not left to chance: in the middle of it, and just arrived. */
export type Cast = { begun: ReadonlySet<string>; fresh: ReadonlySet<string> }

const SHARE_ACTIVATED = 0.87

/**
 * Invents what part of the school has learned so far, each run, answer, completion and certificate fitting
 * the others, and activates the accounts of those people. To be called before the targets are set: they then
 * count it at once.
 */
export async function loadLearning(zone: string, cast: Cast): Promise<void> {
  const now = clock.now()
  const days = new SchoolDays(now.getTime(), offsetOf(now, zone))
  const lives = (await learners(dayIn(now, zone))).map((learner) => live(learner, days, cast))
  const sheets = learningSheets({ lives }, { bank: await readBank(), issuer: demoSchool, sampleEvery: 1 })
  await activate(lives)
  await copyAll(sheets)
}

const learners = (today: Day): Promise<Learner[]> => prisma().$queryRaw<Learner[]>`
  SELECT p.id, p.code, p.family_name AS "familyName", p.given_name AS "givenName", array_agg(m.kind) AS kinds,
    min(u.code) AS unit, bool_or(m.standing = 'on_leave') AS "isOnLeave",
    EXISTS (SELECT 1 FROM role_grant g WHERE g.person_id = p.id AND ${inForce('g', today)}) AS "isLeader"
  FROM person p JOIN membership m ON m.person_id = p.id AND ${inForce('m', today)} JOIN unit u ON u.id = m.unit_id
  GROUP BY p.id ORDER BY p.code`

/**
 * What one person has done: classes differ in eagerness, leaders are eager, who is on leave stopped early.
 */
function live(
  { id, code, familyName, givenName, kinds, unit, isOnLeave, isLeader }: Learner,
  days: SchoolDays,
  cast: Cast,
): Life {
  const chance = new Chance(`demo:${code}`)
  // By the unit's code: its id is another one in each school that is made.
  const classPace = new Chance(`demo:${unit}`).between(0.35, 0.9)
  const pace = Math.max(0.05, Math.min(1, classPace + chance.between(-0.3, 0.3) + (isLeader ? 0.3 : 0)))
  const isActive = isLeader || cast.begun.has(code) || cast.fresh.has(code) || chance.happens(SHARE_ACTIVATED)
  const activatedAt = isActive
    ? days.learningTime(cast.begun.has(code) ? -70 : -88 + Math.floor(chance.share() ** 2 * 60), chance)
    : null
  const person: Life['person'] = {
    id,
    code,
    familyName,
    givenName,
    birthDate: null,
    email: '',
    activatedAt,
    fate: 'stays',
    pace,
    memberships: [],
    grants: [],
  }
  const until = isOnLeave ? days.midnight(-40) : days.now
  const isIdle = activatedAt === null || cast.fresh.has(code)
  const runs = isIdle
    ? []
    : study(coursesFor(kinds), { pace, activatedOn: days.dayOf(activatedAt), until }, days, chance)
  return {
    person,
    runs: cast.begun.has(code) ? begun(runs, kinds, days, chance) : runs,
    enrolments: [],
    fateAt: days.now,
  }
}

/** Staff and learners take the public courses, collaborators the internal one as well. */
function coursesFor(kinds: readonly string[]): CourseManifest[] {
  const isCollaborator = kinds.includes('collaborator')
  return builtCourses().filter(({ visibility }) => visibility === 'public' || isCollaborator)
}

/** Someone in the middle: the first course passed or not, the next one begun. */
function begun(runs: Life['runs'], kinds: readonly string[], days: SchoolDays, chance: Chance): Life['runs'] {
  const [first, second] = coursesFor(kinds)
  if (!first || !second) return runs
  const eager = { pace: 1, activatedOn: -60, until: days.midnight(-20) }
  for (let luck = 0; luck < 50; luck++) {
    const [passed] = study([first], eager, days, new Chance(`demo:begun:${chance.share()}`))
    if (!passed?.pass) continue
    const startedAt = days.learningTime(-3, chance)
    return [
      passed,
      {
        id: chance.id(startedAt),
        course: second,
        startedAt,
        lessons: [],
        attempts: [],
        openLessonAt: startedAt + 240_000,
        pass: null,
      },
    ]
  }
  return runs
}

async function activate(lives: readonly Life[]): Promise<void> {
  const rows = lives.flatMap(({ person: { id, activatedAt } }) =>
    activatedAt === null ? [] : [{ id, at: new Date(activatedAt).toISOString() }],
  )
  await prisma().$executeRaw`
    UPDATE account a SET activated_at = r.at FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r (id uuid, at timestamptz)
    WHERE a.person_id = r.id AND a.activated_at IS NULL`
}

async function copyAll(sheets: readonly Sheet[]): Promise<void> {
  const client = new pg.Client({ connectionString: env().databaseUrl })
  await client.connect()
  try {
    await client.query('BEGIN')
    for (const sheet of sheets) await copyRows(client, sheet)
    await client.query('COMMIT')
  } finally {
    await client.end()
  }
}
