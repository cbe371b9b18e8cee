import { Prisma, type Tx } from '@/server/platform/db'
import { locks } from '@/server/platform/locks'

/** One publisher at a time, from here to the end of the transaction. */
export async function lockPublishing(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${locks.publish}::bigint)`
}

/** A question as it is kept: its body open, or sealed with the name of the secret under `by`. */
export type QuestionRow = { hash: string; courseId: string; questionId: string; body: object }
type CourseOf = { course: string }
type Publishing = { source: string; rows: readonly QuestionRow[]; now: Date; keeps?: Prisma.Sql }

/**
 * Makes these the current questions of their source; answers the course of each one that stepped back, and
 * of each that is current only now. Old ones step back first: at most one version of a question is current at
 * any moment. A row of which `keeps` holds stays current.
 */
export async function replaceQuestions(
  tx: Tx,
  { source, rows, now, keeps = Prisma.sql`false` }: Publishing,
): Promise<{ stepped: CourseOf[]; added: CourseOf[] }> {
  const current = rows.map(({ hash }) => hash)
  const stepped = await tx.$queryRaw<CourseOf[]>`
    UPDATE question_version SET is_current = false
    WHERE is_current AND source = ${source} AND NOT hash = ANY (${current}) AND NOT (${keeps})
    RETURNING course_id AS course`
  const added = await tx.$queryRaw<CourseOf[]>`
    INSERT INTO question_version (hash, course_id, question_id, source, body, is_current, published_at)
    SELECT r.hash, r."courseId", r."questionId", ${source}, r.body, true, ${now}
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS r(hash text, "courseId" text, "questionId" text, body jsonb)
    ON CONFLICT (hash) DO UPDATE SET is_current = true, source = excluded.source, body = excluded.body
      WHERE NOT question_version.is_current OR question_version.body -> 'by' <> excluded.body -> 'by'
    RETURNING course_id AS course`
  return { stepped, added }
}
