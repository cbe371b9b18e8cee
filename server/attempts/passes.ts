import type { Actor } from '@/domain/access/actor'
import { can } from '@/domain/access/can'
import { toldStates } from '@/domain/notices/letter-state'
import { statement } from '@/server/platform/db'

export type PassTarget = { name: string; nameEn: string }
export type Pass = {
  runId: string
  courseId: string
  passedAt: Date
  score: number
  maxScore: number
  serial: string | null
  /**
   * The certificate that was revoked with the pass; one that had been revoked for a reason of its own is
   * none.
   */
  revokedSerial: string | null
  /** Whether a letter can go to the learner: a live account with an address. */
  hasAddress: boolean
  /** Whether the learner was told by letter of the annulment that stands. */
  isAnnulmentTold: boolean
  annulledAt: Date | null
  reason: string | null
  document: string | null
  annulledBy: string | null
  /** The newest annulment of it that was withdrawn. */
  withdrawnAt: Date | null
  withdrawReason: string | null
  withdrawDocument: string | null
  /** Running targets that count this pass and no other of the course: without it they are not reached. */
  targets: PassTarget[]
}

/** That the pass of the run `alias` lies within what the rule `u` counts. */
const countsIn = (alias: string): string =>
  `(${alias}.passed_at >= coalesce(u.evidence_since::timestamp AT TIME ZONE (SELECT zone FROM institution), '-infinity'))`

/** A person's passes with what hangs on each, for who may annul them (over `rootPath`); others see none. */
export async function passesOf(actor: Actor, personId: string, rootPath: string): Promise<Pass[]> {
  if (!can(actor, 'certificate.revoke', rootPath)) return []
  return statement<Pass>(
    'passes-of',
    `SELECT r.id AS "runId", r.course_id AS "courseId", r.passed_at AS "passedAt", c.score, c.max_score AS "maxScore",
       k.serial, x.serial AS "revokedSerial", EXISTS (SELECT 1 FROM account a JOIN person p ON p.id = a.person_id
         WHERE p.id = r.person_id AND p.email IS NOT NULL AND a.disabled_at IS NULL) AS "hasAddress",
       EXISTS (SELECT 1 FROM annulment a JOIN notice n ON n.person_id = a.person_id AND n.about = a.id AND n.kind = 'annulled'
         WHERE a.person_id = r.person_id AND a.run_id = r.id AND a.withdrawn_at IS NULL AND n.state = ANY ($2)) AS "isAnnulmentTold",
       r.annulled_at AS "annulledAt", r.annul_reason AS reason, r.annul_document AS document,
       (SELECT trim(p.family_name || ' ' || p.given_name) FROM person p WHERE p.id = r.annulled_by) AS "annulledBy",
       w.withdrawn_at AS "withdrawnAt", w.withdraw_reason AS "withdrawReason", w.withdraw_document AS "withdrawDocument",
       coalesce((SELECT json_agg(json_build_object('name', t.name, 'nameEn', t.name_en) ORDER BY e.due_on, t.id)
         FROM enrolment e JOIN target t ON t.id = e.target_id AND t.cycle = e.cycle AND t.ended_at IS NULL
         JOIN target_rule u ON u.target_id = t.id AND u.superseded_at IS NULL
         WHERE e.person_id = r.person_id AND r.course_id = ANY (u.course_ids) AND e.state IN ('passed', 'kept')
           AND ${countsIn('r')} AND NOT EXISTS (SELECT 1 FROM run o WHERE o.person_id = r.person_id AND o.course_id = r.course_id
             AND o.id <> r.id AND o.annulled_at IS NULL AND ${countsIn('o')})), '[]') AS targets
     FROM run r JOIN completion c ON c.person_id = r.person_id AND c.run_id = r.id
     LEFT JOIN certificate k ON k.person_id = c.person_id AND k.completion_id = c.id
       AND k.superseded_at IS NULL AND k.revoked_at IS NULL
     LEFT JOIN certificate x ON x.person_id = c.person_id AND x.completion_id = c.id
       AND x.superseded_at IS NULL AND x.revoked_at = r.annulled_at
     LEFT JOIN LATERAL (SELECT * FROM annulment a WHERE a.person_id = r.person_id AND a.run_id = r.id
       AND a.withdrawn_at IS NOT NULL ORDER BY a.withdrawn_at DESC LIMIT 1) AS w ON true
     WHERE r.person_id = $1 AND r.passed_at IS NOT NULL ORDER BY r.passed_at DESC, r.id DESC`,
    [personId, toldStates],
  )
}

/** Why the actor's own pass of an attempt counts no more; null while it counts. */
export async function ownAnnulment(
  actor: Actor,
  attemptId: string,
): Promise<{ at: Date; reason: string; document: string } | null> {
  if (actor.kind !== 'person') return null
  const [row] = await statement<{ at: Date; reason: string; document: string }>(
    'own-annulment',
    `SELECT r.annulled_at AS at, r.annul_reason AS reason, r.annul_document AS document
     FROM attempt a JOIN run r ON r.person_id = a.person_id AND r.id = a.run_id
     WHERE a.person_id = $1 AND a.id = $2 AND a.is_passed AND r.annulled_at IS NOT NULL`,
    [actor.personId, attemptId],
  )
  return row ?? null
}
