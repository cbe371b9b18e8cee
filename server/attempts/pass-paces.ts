import type { Actor } from '@/domain/access/actor'
import { can } from '@/domain/access/can'
import type { Question } from '@/domain/content/exercise'
import { readingMinutes } from '@/domain/content/minutes'
import { langs } from '@/domain/lang/lang'
import { implausiblePace, type PassPace } from '@/domain/progress/pass-pace'
import { TESTED_OUT } from '@/domain/quiz/test-out'
import { questionsByHash } from '@/server/courses/question-bank'
import { prisma, statement } from '@/server/platform/db'
import { whereInForce } from '@/server/platform/in-force'
import { today } from '@/server/platform/institution'

type Row = {
  runId: string
  courseId: string
  elapsedMs: number
  lessonMinutes: number[]
  questions: string[]
  answers: number
  answeringMs: number | null
}

export type PaceOfPass = PassPace & { courseId: string }

/**
 * The pace of those passes that were faster than reading, by their run, for who looks after one of the
 * person's units of today, or after the whole school (`rootPath`); others see none. It is counted from what
 * is kept anyway and stored nowhere.
 */
export async function passPaces(
  actor: Actor,
  personId: string,
  rootPath: string,
): Promise<Map<string, PaceOfPass>> {
  const paths = [rootPath, ...(await pathsOf(personId))]
  if (!paths.some((path) => can(actor, 'pace.view', path))) return new Map()
  const rows = await timesOf(personId)
  const bodies = await questionsByHash(rows.flatMap(({ questions }) => questions))
  return new Map(
    rows.flatMap(({ runId, courseId, questions, answers, answeringMs, ...times }): [string, PaceOfPass][] => {
      const asked = questions.flatMap((hash) => bodies.get(hash) ?? [])
      const quiz = answeringMs === null ? null : { answers, answeringMs, readingMinutes: shortest(asked) }
      const pace = implausiblePace({ ...times, quiz })
      return pace ? [[runId, { ...pace, courseId }]] : []
    }),
  )
}

async function pathsOf(personId: string): Promise<string[]> {
  const memberships = await prisma().membership.findMany({
    where: { personId, ...whereInForce(await today()) },
    select: { unit: { select: { path: true } } },
  })
  return memberships.map(({ unit }) => unit.path)
}

/** Nobody knows in which language it was read: the one that takes less. */
const shortest = (asked: readonly Question[]): number =>
  Math.min(...langs.map((lang) => readingMinutes(asked, lang)))

/**
 * When each pass of a person began and ended, the lessons of the version that it is pinned to, and the
 * journal of its quiz. What six questions ticked off need not be read.
 */
const timesOf = (personId: string): Promise<Row[]> =>
  statement<Row>(
    'pass-paces',
    `SELECT r.id AS "runId", r.course_id AS "courseId", (extract(epoch FROM r.passed_at - r.started_at) * 1000)::float8 AS "elapsedMs",
       coalesce(lessons.minutes, '{}') AS "lessonMinutes", coalesce(drawn.questions, '{}') AS questions,
       steps.answers, (extract(epoch FROM steps.last_at - a.started_at) * 1000)::float8 AS "answeringMs"
     FROM run r
     JOIN completion c ON c.person_id = r.person_id AND c.run_id = r.id
     JOIN attempt a ON a.person_id = c.person_id AND a.id = c.attempt_id
     LEFT JOIN course_version v ON v.hash = c.version_hash
     CROSS JOIN LATERAL (SELECT array_agg(least((l -> 'minutes' ->> 'vi')::int, (l -> 'minutes' ->> 'en')::int)) AS minutes
       FROM jsonb_array_elements(v.manifest -> 'lessons') AS l WHERE NOT EXISTS (SELECT 1 FROM lesson_progress p
         WHERE p.person_id = r.person_id AND p.run_id = r.id AND p.lesson_id = l ->> 'id' AND p.done_reason = $2)) AS lessons
     CROSS JOIN LATERAL (SELECT array_agg(i ->> 'question') AS questions FROM jsonb_array_elements(a.items) AS i) AS drawn
     CROSS JOIN LATERAL (SELECT count(*)::int AS answers, max(s.at) AS last_at
       FROM answer_step s WHERE s.person_id = a.person_id AND s.attempt_id = a.id) AS steps
     WHERE r.person_id = $1 AND r.passed_at IS NOT NULL`,
    [personId, TESTED_OUT],
  )
