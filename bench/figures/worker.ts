// One of the two processes of the figures part: holds one database through the server's own functions and
// times what it is asked.
import { monitorEventLoopDelay } from 'node:perf_hooks'
import type { Actor } from '@/domain/access/actor'
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
import { copyNames, drainNames } from './names-export'
import { plannedScans } from './find-scans'
import type { Answer, Asked, Operation, Reply } from './protocol'
import { first, readSchool } from './read-school'
import { watchStatements } from './watch-statements'

type Found = { drift?: number; bytes?: number } | undefined
type Prepared = { work: () => Promise<Found> }
const courses = process.argv.slice(2)

function must<V>(outcome: Outcome<V, string>): V {
  if (!outcome.ok) throw new Error(outcome.reason)
  return outcome.value
}
const school = await readSchool(courses)

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
  for (const [item, question] of [...questions.values()].entries()) {
    if (!question) throw new Error('a question of the seeded school is sealed')
    must(
      await execute(saveAnswer, actor, {
        attempt: attemptId,
        item,
        choice: correctOption(question).id,
        revision: 0,
      }),
    )
  }
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
  recount: () => ({ work: async () => ({ drift: must(await recount(systemActor('bench'))).drift }) }),
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
  namesCsv: () => ({ work: () => drainNames(school, 'csv') }),
  namesXlsx: () => ({ work: () => drainNames(school, 'xlsx') }),
  namesCopy: () => ({ work: () => copyNames(school) }),
}

async function answer({ operation, inspect = false }: Asked): Promise<Answer> {
  const { work } = await prepare[operation]()
  if (inspect) {
    const statements = await watchStatements(work)
    const scans = await plannedScans(env().databaseUrl, statements)
    return { ms: 0, stallMs: 0, statements: statements.length, scans }
  }
  const waits = monitorEventLoopDelay({ resolution: 5 })
  waits.enable()
  const from = performance.now()
  const found = await work()
  const ms = performance.now() - from
  // A turn of the loop, so that what held it up last is seen too.
  await new Promise((resolve) => setTimeout(resolve, 10))
  waits.disable()
  return { ms, stallMs: waits.max / 1_000_000, statements: 0, scans: [], ...found }
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
