import { z } from 'zod'
import { type Actor, isPerson } from '@/domain/access/actor'
import { areAnswersGone } from '@/domain/privacy/retention'
import type { DrawnItem } from '@/domain/quiz/draw'
import type { Answers } from '@/domain/quiz/grade'
import type { ItemResponse } from '@/domain/quiz/response'
import { retakeFrom } from '@/domain/quiz/retake'
import { type AnsweredItem, answeredItems, type AskedItem, askedItems } from '@/server/courses/asked-items'
import { findCourse } from '@/server/courses/catalogue'
import { clock } from '@/server/platform/clock'
import { statement } from '@/server/platform/db'

type Row = {
  id: string
  courseId: string
  state: 'in_progress' | 'graded'
  items: DrawnItem[]
  answers: Answers
  passScore: number
  score: number | null
  maxScore: number
  isPassed: boolean | null
  submittedAt: Date | null
  serial: string | null
}

async function readAttempt(actor: Actor, attemptId: string): Promise<Row | null> {
  if (!isPerson(actor) || !z.uuid().safeParse(attemptId).success) return null
  const [row] = await statement<Row>(
    'attempt',
    `SELECT a.id, a.course_id AS "courseId", a.state, a.items, a.answers, a.pass_score AS "passScore", a.score, a.max_score AS "maxScore",
       a.is_passed AS "isPassed", a.submitted_at AS "submittedAt", k.serial
     FROM attempt a
     LEFT JOIN completion c ON c.person_id = a.person_id AND c.attempt_id = a.id
     LEFT JOIN certificate k ON k.person_id = a.person_id AND k.completion_id = c.id
       AND k.superseded_at IS NULL AND k.revoked_at IS NULL
     WHERE a.person_id = $1 AND a.id = $2`,
    [actor.personId, attemptId],
  )
  return row ?? null
}

export type OpenItem = AskedItem & {
  response: ItemResponse | null
  choice: string | null
  revision: number
  savedAt: string | null
}
export type OpenAttempt = {
  id: string
  courseId: string
  isOpen: boolean
  items: OpenItem[]
  /** How many questions cannot be opened any more and are left out. */
  lost: number
}

/** The actor's own attempt as it is being answered: never the key, never the explanations. */
export async function openAttempt(actor: Actor, attemptId: string): Promise<OpenAttempt | null> {
  const row = await readAttempt(actor, attemptId)
  if (!row) return null
  const items = (await askedItems(row.items)).map((asked): OpenItem => {
    const answer = row.answers[String(asked.item)]
    return {
      ...asked,
      response: answer?.response ?? null,
      choice: answer?.response.choice ?? null,
      revision: answer?.revision ?? 0,
      savedAt: answer?.at ?? null,
    }
  })
  const lost = row.items.length - items.length
  return { id: row.id, courseId: row.courseId, isOpen: row.state === 'in_progress', items, lost }
}

export type AttemptResult = {
  id: string
  courseId: string
  score: number
  maxScore: number
  passScore: number
  isPassed: boolean
  submittedAt: Date
  serial: string | null
  /** From when another attempt may start; null when it may now, or need not. */
  retakeAt: Date | null
  /** False when the answers were deleted after their time; score and verdict stay as they were. */
  answersKept: boolean
  /** Every question with the person's answer; empty when the answers are no longer kept. */
  items: AnsweredItem[]
  /** How many more cannot be shown any more, because their questions cannot be opened. */
  lost: number
}

/** The actor's own graded attempt with every explanation; null while it is open. */
export async function attemptResult(actor: Actor, attemptId: string): Promise<AttemptResult | null> {
  const row = await readAttempt(actor, attemptId)
  if (!row?.submittedAt) return null
  const { id, courseId, passScore, maxScore, submittedAt, serial } = row
  const score = row.score ?? 0
  const isPassed = row.isPassed ?? false
  const now = clock.now()
  const retakeMinutes = (await findCourse(courseId))?.quiz.retakeMinutes ?? 0
  const retakeAt = isPassed ? null : retakeFrom(now, submittedAt, retakeMinutes)
  const answersKept = !areAnswersGone({ answered: Object.keys(row.answers).length, score, submittedAt }, now)
  const items = answersKept ? await answeredItems(row.items, row.answers) : []
  return {
    id,
    courseId,
    score,
    maxScore,
    passScore,
    isPassed,
    submittedAt,
    serial,
    retakeAt,
    answersKept,
    items,
    lost: answersKept ? row.items.length - items.length : 0,
  }
}
