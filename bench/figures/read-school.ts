import type { PersonActor } from '@/domain/access/actor'
import { statement } from '@/server/platform/db'
import { env } from '@/server/platform/env'
import { freshLearners } from '../platform/fresh-learners'

const LEARNERS = 120

export const first = <Row>(rows: readonly Row[]): Row => {
  const [row] = rows
  if (row === undefined) throw new Error('the seeded school lacks something the bench needs')
  return row
}

export const personActor = (personId: string, grants: PersonActor['grants'] = []): PersonActor => ({
  kind: 'person',
  personId,
  sessionHash: '',
  name: '',
  grants,
})

export async function readSchool(courses: readonly string[]) {
  const { targetId } = first(
    await statement<{ targetId: string }>(
      'bench-target',
      `SELECT target_id AS "targetId" FROM target_rule WHERE superseded_at IS NULL AND 'learner' = ANY (member_kinds)`,
      [],
    ),
  )
  // A faculty of about twenty classes in both schools, seen by its own head; the school by student affairs.
  const faculty = first(
    await statement<{ id: string; path: string }>(
      'bench-faculty',
      `SELECT f.id, f.path FROM unit f JOIN unit c ON c.parent_id = f.id WHERE f.kind = 'faculty' GROUP BY f.id
       ORDER BY abs(count(*) - 20), f.code LIMIT 1`,
      [],
    ),
  )
  const root = first(
    await statement<{ id: string; path: string }>(
      'bench-root',
      'SELECT id, path FROM unit WHERE parent_id IS NULL',
      [],
    ),
  )
  const head = personActor('00000000-0000-7000-8000-000000000001', [
    { role: 'faculty_manager', unitId: faculty.id, unitPath: faculty.path },
  ])
  const office = personActor('00000000-0000-7000-8000-000000000002', [
    { role: 'student_affairs', unitId: root.id, unitPath: root.path },
  ])
  const learners = await freshLearners(env().databaseUrl, courses, LEARNERS)
  const waiting = learners.flatMap(({ personId }) =>
    courses.map((course) => ({ actor: personActor(personId), course })),
  )
  return { targetId, root, faculty, head, office, waiting }
}
