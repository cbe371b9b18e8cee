import { prisma } from '@/server/platform/db'
import { type BuiltUnit, buildUnit } from './build'

/**
 * Many learners in many classes of a faculty, by SQL: a tenth without account, two thirds through the course.
 */
export async function buildCrowd(
  faculty: BuiltUnit,
  { classes, learners }: { classes: number; learners: number },
): Promise<BuiltUnit[]> {
  const built: BuiltUnit[] = []
  for (let i = 0; i < classes; i++) built.push(await buildUnit({ parent: faculty }))
  const ids = built.map(({ id }) => id)
  await prisma().$executeRaw`
    INSERT INTO person (id, code, family_name, given_name, search_text, created_at)
    SELECT gen_random_uuid(), 'C' || i, 'Nguyễn Văn', (ARRAY['An', 'Đạt', 'Ý', 'Bình'])[1 + i % 4], '', '2026-09-05' FROM generate_series(1, ${learners}::int) AS i`
  await prisma().$executeRaw`
    INSERT INTO account (person_id, activated_at) SELECT id, CASE WHEN right(code, 1) <> '0' THEN timestamptz '2026-09-05' END FROM person`
  await prisma().$executeRaw`
    INSERT INTO membership (person_id, id, unit_id, kind, valid_from, recorded_at)
    SELECT id, gen_random_uuid(), (${ids}::uuid[])[1 + substr(code, 2)::int * 7 / 60 % ${classes}::int], 'learner', '2026-09-05', '2026-09-05' FROM person`
  await prisma().$executeRaw`
    INSERT INTO run (person_id, id, course_id, number, started_at, took_part_at, completed_at, passed_at)
    SELECT id, gen_random_uuid(), 'cyber-law', 1, at, at, at, at
    FROM person CROSS JOIN LATERAL (SELECT timestamptz '2026-11-24' - substr(code, 2)::int % 60 * interval '1 day' AS at) AS day
    WHERE substr(code, 2)::int % 3 > 0`
  return built
}
