import pg from 'pg'
import { systemActor } from '@/domain/access/actor'
import type { Question } from '@/domain/content/exercise'
import { dayIn } from '@/domain/time/calendar'
import { builtCourses } from '@/server/courses/built-courses'
import { publishContent } from '@/server/courses/publish-content'
import { currentQuestions } from '@/server/courses/question-bank'
import { env } from '@/server/platform/env'
import { DEFAULT_ZONE } from '@/server/platform/institution'
import { Chance } from './chance'
import { copyRows, type Sheet } from './copy-rows'
import type { Bank } from './journal'
import { learningSheets } from './learning-sheets'
import { peopleSheets } from './people-sheets'
import { type PlannedSchool, planSchool } from './plan-school'
import { targetSheets } from './target-sheets'

export type SeedOptions = {
  learners: number
  seed: string
  now: Date
  /** One argon2 hash for every activated account; without it nobody can sign in by password. */
  passwordHash?: string
  /** Journals for one person in so many. */
  sampleEvery?: number
  onProgress?: (text: string) => void
}
export type Seeded = {
  learners: number
  staff: number
  classes: number
  faculties: number
  rows: Record<string, number>
  seconds: number
}

/** A database that this must not be loaded into; the message is for whoever ran the command. */
export class SeedRefused extends Error {}

/** Fills a migrated database without people with a plausible school, in one transaction. */
export async function seedSchool(options: SeedOptions): Promise<Seeded> {
  const { now, onProgress = () => {} } = options
  const startedAt = performance.now()
  const published = await publishContent(systemActor('seed'))
  if (!published.ok) throw new SeedRefused('The courses could not be published; run npm run content:build.')
  const client = new pg.Client({ connectionString: env().databaseUrl })
  await client.connect()
  try {
    await client.query('BEGIN')
    const found = await readSchool(client)
    const zone = found.zone ?? DEFAULT_ZONE
    const today = dayIn(now, zone)
    const facts = {
      learners: options.learners,
      seed: options.seed,
      now: now.getTime(),
      today,
      zoneOffset: offsetOf(now, zone),
      courses: builtCourses(),
    }
    const school = planSchool(facts, found.root)
    onProgress(`planned ${school.lives.length} people`)
    const issuer = {
      name: found.name ?? school.units.root.name,
      nameEn: found.nameEn ?? 'Sample University',
    }
    if (found.zone === null) await createInstitution(client, issuer, school.importedAt)
    const sheets = [
      ...peopleSheets(school, {
        hasRoot: found.root !== undefined,
        zone,
        passwordHash: options.passwordHash ?? null,
      }),
      ...learningSheets(school, { bank: await readBank(), issuer, sampleEvery: options.sampleEvery ?? 100 }),
      ...targetSheets(school, { today, zone }),
    ]
    const rows = await copySheets(client, sheets, onProgress)
    await writeAudit(client, options, school)
    await client.query('COMMIT')
    onProgress('gathering statistics')
    await client.query('VACUUM (ANALYZE)')
    return summary(school, options.learners, rows, performance.now() - startedAt)
  } finally {
    await client.end()
  }
}

type Found = {
  zone: string | null
  name: string | null
  nameEn: string | null
  root: { id: string; kind: 'institution'; code: string; name: string; path: string } | undefined
}

async function readSchool(client: pg.Client): Promise<Found> {
  const { rows } = await client.query<{
    people: boolean
    units: boolean
    zone: string | null
    name: string | null
    nameEn: string | null
    root: Found['root'] | null
  }>(
    `SELECT EXISTS (SELECT 1 FROM person) AS people, EXISTS (SELECT 1 FROM unit WHERE parent_id IS NOT NULL) AS units,
       i.zone, i.name, i.name_en AS "nameEn", (SELECT to_json(u) FROM unit u WHERE u.parent_id IS NULL LIMIT 1) AS root
     FROM (SELECT 1) AS one LEFT JOIN institution i ON true`,
  )
  const row = rows[0]
  if (!row || row.people || row.units)
    throw new SeedRefused(
      'This database already holds people or units. Give an empty one: another --data DIR or DATABASE_URL.',
    )
  return { ...row, root: row.root ?? undefined }
}

/** The zone's distance from UTC, in milliseconds, at that moment. */
export function offsetOf(now: Date, zone: string): number {
  const local = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'medium',
  }).format(now)
  return Math.round((Date.parse(`${local.replace(' ', 'T')}Z`) - now.getTime()) / 60_000) * 60_000
}

/** The published questions, for inventing answers to them. */
export async function readBank(): Promise<Bank> {
  const byCourse = new Map<string, { hash: string; body: Question }[]>()
  for (const { id } of builtCourses()) byCourse.set(id, await currentQuestions(id))
  return { byCourse, questions: new Map([...byCourse.values()].flat().map(({ hash, body }) => [hash, body])) }
}

async function createInstitution(
  client: pg.Client,
  issuer: { name: string; nameEn: string },
  at: number,
): Promise<void> {
  await client.query(
    'INSERT INTO institution (id, name, name_en, short_name, zone, created_at) VALUES (1, $1, $2, $3, $4, $5)',
    [issuer.name, issuer.nameEn, 'ĐHM', DEFAULT_ZONE, new Date(at)],
  )
}

async function copySheets(
  client: pg.Client,
  sheets: readonly Sheet[],
  onProgress: (text: string) => void,
): Promise<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const sheet of sheets) {
    const from = performance.now()
    counts[sheet.table] = await copyRows(client, sheet)
    onProgress(
      `${sheet.table}: ${counts[sheet.table]} rows in ${((performance.now() - from) / 1000).toFixed(1)} s`,
    )
  }
  return counts
}

async function writeAudit(
  client: pg.Client,
  { learners, seed, now }: SeedOptions,
  { days, units }: PlannedSchool,
): Promise<void> {
  const id = new Chance(units.root.id).id(now.getTime())
  await client.query(
    `INSERT INTO audit (id, at, actor, action, subject, detail) VALUES ($1, $2, 'system:seed', 'seed.school', 'institution:1', $3)`,
    [id, new Date(days.now), { learners, seed }],
  )
}

function summary(
  { units, lives }: PlannedSchool,
  learners: number,
  rows: Record<string, number>,
  ms: number,
): Seeded {
  const classes = units.faculties.reduce((sum, faculty) => sum + faculty.classes.length, 0)
  return {
    learners,
    staff: lives.length - learners,
    classes,
    faculties: units.faculties.length,
    rows,
    seconds: Math.round(ms / 100) / 10,
  }
}
