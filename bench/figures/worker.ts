// One of the two processes of the figures part: holds one database through the server's own functions and times what it is asked.
import type { Actor, PersonActor } from '@/domain/access/actor'
import { systemActor } from '@/domain/access/actor'
import { correctOption } from '@/domain/content/exercise'
import type { DrawnItem } from '@/domain/quiz/draw'
import { saveAnswer } from '@/server/attempts/save-answer'
import { startAttempt } from '@/server/attempts/start-attempt'
import { submitAttempt } from '@/server/attempts/submit-attempt'
import { questionsByHash } from '@/server/courses/question-bank'
import { board } from '@/server/figures/board'
import { missing } from '@/server/figures/missing'
import { recount } from '@/server/enrolments/recount'
import { execute, type Outcome } from '@/server/platform/command'
import { statement } from '@/server/platform/db'
import { env } from '@/server/platform/env'
import { freshLearners } from '../platform/fresh-learners'
import { plannedScans } from './find-scans'
import type { Answer, Asked, Operation, Reply } from './protocol'
import { watchStatements } from './watch-statements'

type Prepared = { work: () => Promise<number | undefined> }
const courses = process.argv.slice(2)
const LEARNERS = 120

function must<V>(outcome: Outcome<V, string>): V {
  if (!outcome.ok) throw new Error(outcome.reason)
  return outcome.value
}
const first = <Row>(rows: readonly Row[]): Row => {
  const [row] = rows
  if (row === undefined) throw new Error('the seeded school lacks something the bench needs')
  return row
}

const personActor = (personId: string, grants: PersonActor['grants'] = []): PersonActor => ({
  kind: 'person',
  personId,
  sessionHash: '',
  name: '',
  grants,
})

async function readSchool() {
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
  return { targetId, faculty, head, office, waiting }
}
const school = await readSchool()

const boardOf = (actor: Actor, unitId?: string): Prepared => ({
  work: async () => void must(await board(actor, { targetId: school.targetId, unitId })),
})

/** A quiz answered right to the last item; only its submission is timed. */
async function answeredQuiz(): Promise<Prepared> {
  const { actor, course } = first(school.waiting.splice(0, 1))
  const { attemptId } = must(await execute(startAttempt, actor, { course }))
  const { items } = first(
    await statement<{ items: DrawnItem[] }>(
      'bench-items',
      'SELECT items FROM attempt WHERE person_id = $1 AND id = $2',
      [actor.personId, attemptId],
    ),
  )
  const questions = await questionsByHash(items.map(({ question }) => question))
  for (const [item, question] of [...questions.values()].entries())
    must(
      await execute(saveAnswer, actor, {
        attempt: attemptId,
        item,
        choice: correctOption(question).id,
        revision: 0,
      }),
    )
  return {
    work: async () => {
      if (!must(await execute(submitAttempt, actor, { attempt: attemptId })).isPassed)
        throw new Error('a quiz answered right was not passed')
      return undefined
    },
  }
}

const prepare: Record<Operation, () => Prepared | Promise<Prepared>> = {
  classBoard: () => boardOf(school.head, school.faculty.id),
  facultyList: () => ({
    work: async () =>
      void must(await missing(school.head, { targetId: school.targetId, unitId: school.faculty.id })),
  }),
  schoolBoard: () => boardOf(school.office),
  completion: answeredQuiz,
  recount: () => ({ work: async () => must(await recount(systemActor('bench'))).drift }),
  // All that a count from scratch cannot do without: every enrolment's evidence, grouped as the counters are.
  bareSql: () => ({
    work: async () => {
      await statement(
        'bench-bare',
        `SELECT e.target_id, e.cycle, e.unit_id, e.due_on, l.evidence, e.is_activated, count(*)
         FROM enrolment e LEFT JOIN (
           SELECT r.target_id, l.* FROM target_rule r CROSS JOIN LATERAL learning(r.course_ids, NULL) AS l
           WHERE r.superseded_at IS NULL
         ) AS l ON l.target_id = e.target_id AND l.person_id = e.person_id GROUP BY 1, 2, 3, 4, 5, 6`,
        [],
      )
      return undefined
    },
  }),
}

async function answer({ operation, inspect = false }: Asked): Promise<Answer> {
  const { work } = await prepare[operation]()
  if (inspect) {
    const statements = await watchStatements(work)
    return { ms: 0, statements: statements.length, scans: await plannedScans(env().databaseUrl, statements) }
  }
  const from = performance.now()
  const drift = await work()
  return { ms: performance.now() - from, statements: 0, scans: [], drift }
}

const reply = (message: Reply): void => void process.send?.(message)
process.on('message', (asked: Asked) => {
  answer(asked).then(
    (found) => reply({ ok: true, answer: found }),
    (error: unknown) =>
      reply({ ok: false, message: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  )
})
process.on('disconnect', () => process.exit(0))
process.send?.('ready')
