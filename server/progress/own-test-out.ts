import type { PersonActor } from '@/domain/access/actor'
import type { CourseManifest } from '@/domain/content/manifest'
import { areAnswersGone } from '@/domain/privacy/retention'
import { DrawnItem } from '@/domain/quiz/draw'
import { Given } from '@/domain/quiz/grade'
import type { TestOutState } from '@/domain/quiz/test-out'
import { type AnsweredItem, answeredItems, type AskedItem, askedItems } from '@/server/courses/asked-items'
import { clock } from '@/server/platform/clock'
import { prisma } from '@/server/platform/db'
import { testOutSoFar } from './test-out-so-far'

export type TestOutResult = {
  right: number
  questions: number
  /** The lessons that the answers show as known. */
  lessons: string[]
  submittedAt: Date
  /** Every question with the answer and all explanations; empty when the answers are no longer kept. */
  items: AnsweredItem[]
  /** How many more cannot be shown any more, because their questions cannot be opened. */
  lost: number
}
/** The six questions as their reader sees them. */
export type OwnTestOut =
  | { state: Exclude<TestOutState, 'begun' | 'done'> }
  | { state: 'begun'; id: string; items: AskedItem[]; lost: number }
  | { state: 'done'; result: TestOutResult }

/** Of a course that the actor may learn, in the run that they are in. */
export async function ownTestOut({ personId }: PersonActor, course: CourseManifest): Promise<OwnTestOut> {
  const { state, id } = await testOutSoFar(personId, course)
  if (id === null || (state !== 'begun' && state !== 'done')) return { state } as OwnTestOut
  const row = await prisma().testOut.findUniqueOrThrow({ where: { personId_id: { personId, id } } })
  const items = DrawnItem.array().parse(row.items)
  if (state === 'begun' || !row.submittedAt) {
    const asked = await askedItems(items)
    return { state: 'begun', id, items: asked, lost: items.length - asked.length }
  }
  const { submittedAt, lessons } = row
  const [answers, right] = [Given.parse(row.answers), row.rightCount ?? 0]
  const graded = { answered: Object.keys(answers).length, score: right, submittedAt }
  const areKept = !areAnswersGone(graded, clock.now())
  const shown = areKept ? await answeredItems(items, answers) : []
  return {
    state: 'done',
    result: {
      right,
      questions: items.length,
      lessons,
      submittedAt,
      items: shown,
      lost: areKept ? items.length - shown.length : 0,
    },
  }
}
