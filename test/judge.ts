import type { PersonActor } from '@/domain/access/actor'
import type { Moment } from '@/domain/gauge/moment'
import { answerGauge } from '@/server/gauge/answer-gauge'
import { ownGauge } from '@/server/gauge/own-gauge'
import { execute } from '@/server/platform/command'
import { prisma } from '@/server/platform/db'
import { sampleForms } from './sample-forms'

/** Publishes both forms of a sample course. */
export async function publishSampleForms(
  courseId = 'law',
  at = new Date('2026-11-23T00:00:00Z'),
): Promise<void> {
  await prisma().courseForm.createMany({
    data: sampleForms(courseId).map((form) => ({ ...form, isCurrent: true, publishedAt: at })),
  })
}

type Right = { rightTrue: number; rightFalse: number }

/** Judges the form that a person is asked: so many true and false claims rightly, the rest not. */
export async function judge(
  actor: PersonActor,
  moment: Moment,
  { rightTrue, rightFalse }: Right = { rightTrue: 6, rightFalse: 6 },
  course = 'law',
) {
  const { asked } = await ownGauge(actor.personId, course)
  const of = (isTrue: boolean) => (asked?.items ?? []).filter((item) => item.isTrue === isTrue)
  const answers = Object.fromEntries([
    ...of(true).map(({ id }, i) => [id, i < rightTrue] as const),
    ...of(false).map(({ id }, i) => [id, i >= rightFalse] as const),
  ])
  return execute(answerGauge, actor, { course, moment, form: asked?.hash ?? `${course}-form-a`, answers })
}
