import { BATCH, type Pruner } from './pruner'

const NIL = '00000000-0000-0000-0000-000000000000'
/** An attempt brings its whole journal along, some twenty rows. */
const ATTEMPTS = 2_000

type AttemptRow = { attempts: number; steps: number; personId: string | null; id: string | null }

/**
 * Answers of attempts handed in long ago, with their journal and the marks of single items, which say nearly
 * as much. Score, verdict and the questions asked stay, and the completion with them. An open attempt keeps
 * its answers. Batches follow the key, so that the table is read once a night and not once a batch.
 */
export const pruneAttempts: Pruner = async ({ tx, cutoff, after }) => {
  const [person = NIL, attempt = NIL] = after ?? []
  const [row] = await tx.$queryRaw<AttemptRow[]>`
    WITH old AS MATERIALIZED (
      SELECT person_id, id FROM attempt
      WHERE (person_id, id) > (${person}::uuid, ${attempt}::uuid)
        AND state = 'graded' AND submitted_at < ${cutoff} AND answers <> '{}'::jsonb
      ORDER BY person_id, id LIMIT ${ATTEMPTS} FOR UPDATE
    ), steps AS (
      DELETE FROM answer_step s USING old o WHERE s.person_id = o.person_id AND s.attempt_id = o.id RETURNING 1
    ), marks AS (
      DELETE FROM attempt_item m USING old o WHERE m.person_id = o.person_id AND m.attempt_id = o.id
    ), emptied AS (
      UPDATE attempt a SET answers = '{}' FROM old o WHERE a.person_id = o.person_id AND a.id = o.id RETURNING 1
    )
    SELECT (SELECT count(*) FROM emptied)::int AS attempts, (SELECT count(*) FROM steps)::int AS steps, last.person_id AS "personId", last.id
    FROM (SELECT 1) AS one LEFT JOIN (SELECT person_id, id FROM old ORDER BY person_id DESC, id DESC LIMIT 1) AS last ON true`
  const { attempts = 0, steps = 0, personId = null, id = null } = row ?? {}
  return {
    counts: { attempts, steps },
    next: attempts === ATTEMPTS && personId && id ? [personId, id] : null,
  }
}

/** Answers to the six questions at the head of a course; which lessons they made done, and when, stays. */
export const pruneTestOuts: Pruner = async ({ tx, cutoff }) => {
  const rows = await tx.$executeRaw`
    UPDATE test_out SET answers = '{}' WHERE (person_id, id) IN (
      SELECT person_id, id FROM test_out WHERE submitted_at < ${cutoff} AND answers <> '{}'::jsonb
      LIMIT ${BATCH} FOR UPDATE SKIP LOCKED)`
  return { counts: { rows }, next: rows === BATCH ? [] : null }
}

type RecallRow = {
  rows: number
  personId: string | null
  runId: string | null
  lessonId: string | null
  exerciseId: string | null
}

/**
 * First answers to the recall questions of lessons done long ago. Of a lesson not done yet they stay: without
 * them it could not be finished.
 */
export const pruneRecall: Pruner = async ({ tx, cutoff, after }) => {
  const [person = NIL, run = NIL, lesson = '', exercise = ''] = after ?? []
  const [row] = await tx.$queryRaw<RecallRow[]>`
    WITH old AS MATERIALIZED (
      SELECT person_id, run_id, lesson_id, exercise_id FROM recall_answer a
      WHERE (person_id, run_id, lesson_id, exercise_id) > (${person}::uuid, ${run}::uuid, ${lesson}, ${exercise}) AND at < ${cutoff}
        AND EXISTS (SELECT 1 FROM lesson_progress p
          WHERE p.person_id = a.person_id AND p.run_id = a.run_id AND p.lesson_id = a.lesson_id AND p.done_at < ${cutoff})
      ORDER BY person_id, run_id, lesson_id, exercise_id LIMIT ${BATCH}
    ), gone AS (
      DELETE FROM recall_answer a USING old o
      WHERE (a.person_id, a.run_id, a.lesson_id, a.exercise_id) = (o.person_id, o.run_id, o.lesson_id, o.exercise_id) RETURNING 1
    )
    SELECT (SELECT count(*) FROM gone)::int AS rows, last.person_id AS "personId", last.run_id AS "runId",
      last.lesson_id AS "lessonId", last.exercise_id AS "exerciseId"
    FROM (SELECT 1) AS one LEFT JOIN (
      SELECT * FROM old ORDER BY person_id DESC, run_id DESC, lesson_id DESC, exercise_id DESC LIMIT 1) AS last ON true`
  const { rows = 0, personId, runId, lessonId, exerciseId } = row ?? {}
  const isFull = rows === BATCH && personId && runId && lessonId && exerciseId
  return { counts: { rows }, next: isFull ? [personId, runId, lessonId, exerciseId] : null }
}

/** Tasks that were marked as done long ago, also in lessons that never were: they finish nothing. */
export const pruneTasks: Pruner = async ({ tx, cutoff }) => {
  const rows = await tx.$executeRaw`
    DELETE FROM task_done WHERE (person_id, run_id, lesson_id, task_id) IN (
      SELECT person_id, run_id, lesson_id, task_id FROM task_done WHERE at < ${cutoff}
      LIMIT ${BATCH} FOR UPDATE SKIP LOCKED)`
  return { counts: { rows }, next: rows === BATCH ? [] : null }
}

/**
 * What was judged before and after courses long ago. How much was recognised stays with the run, in numbers;
 * the figures of the school were made of those and need no answers.
 */
export const pruneGauge: Pruner = async ({ tx, cutoff }) => {
  const rows = await tx.$executeRaw`
    UPDATE gauge_answer SET answers = NULL WHERE (person_id, run_id, moment) IN (
      SELECT person_id, run_id, moment FROM gauge_answer WHERE at < ${cutoff} AND answers IS NOT NULL
      LIMIT ${BATCH} FOR UPDATE SKIP LOCKED)`
  return { counts: { rows }, next: rows === BATCH ? [] : null }
}
