import { newSerial } from '@/domain/certificate/serial'
import { clock } from '@/server/platform/clock'
import { prisma, type Tx } from '@/server/platform/db'
import { newId, randomBytesOf } from '@/server/platform/ids'

type PassInput = {
  courseId?: string
  versionHash?: string
  holder?: string
  serial?: string
  at?: Date
  tx?: Tx
}
export type BuiltPass = {
  runId: string
  attemptId: string
  completionId: string
  certificateId: string
  serial: string
}

/**
 * A course that a person passed: run, graded attempt (its answers no longer kept), completion, certificate
 * with its serial. One statement, as the command does it.
 */
export async function buildPass(personId: string, input: PassInput = {}): Promise<BuiltPass> {
  const { courseId = 'law', versionHash = 'h', holder = 'Nguyễn Thị Thanh Phượng', at = clock.now() } = input
  const { tx = prisma(), serial = newSerial(randomBytesOf(8)) } = input
  const [runId, attemptId, completionId, certificateId] = [newId(), newId(), newId(), newId()]
  await tx.$executeRaw`
    WITH ran AS (
      INSERT INTO run (person_id, id, course_id, number, started_at, took_part_at, completed_at, passed_at)
      VALUES (${personId}::uuid, ${runId}::uuid, ${courseId}, 1, ${at}, ${at}, ${at}, ${at}) RETURNING *
    ), tried AS (
      INSERT INTO attempt (person_id, id, course_id, run_id, number, state, seed, items, version_hash, started_at,
        submitted_at, score, max_score, pass_score, is_passed)
      SELECT person_id, ${attemptId}::uuid, course_id, id, 1, 'graded', '1', '[]', ${versionHash}, ${at}, ${at}, 7, 8, 7, true
      FROM ran RETURNING *
    ), completed AS (
      INSERT INTO completion (person_id, id, course_id, run_id, attempt_id, version_hash, score, max_score, at)
      SELECT person_id, ${completionId}::uuid, course_id, run_id, id, version_hash, score, max_score, ${at} FROM tried RETURNING *
    ), certified AS (
      INSERT INTO certificate (person_id, id, completion_id, serial, holder, title_vi, title_en, issuer, issuer_en, issued_at)
      SELECT person_id, ${certificateId}::uuid, id, ${serial}, ${holder}, 'Khóa', 'Course', 'Trường', 'School', ${at}
      FROM completed RETURNING *
    )
    INSERT INTO certificate_serial (serial, person_id, certificate_id) SELECT serial, person_id, id FROM certified`
  return { runId, attemptId, completionId, certificateId, serial }
}
