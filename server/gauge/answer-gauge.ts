import { z } from 'zod'
import { isPerson } from '@/domain/access/actor'
import { Slug } from '@/domain/content/slug'
import { Moment } from '@/domain/gauge/moment'
import { Judgements, judgedOf, scoreForm } from '@/domain/gauge/score'
import { formsByHash } from '@/server/courses/course-forms'
import { ok, rareCommand, refuse } from '@/server/platform/command'
import { today } from '@/server/platform/institution'
import { lockLearning } from '@/server/progress/lock-learning'
import type { Learning } from '@/server/progress/may-learn'
import { openRun } from '@/server/progress/open-run'
import { ownGauge } from './own-gauge'

const Input = z.object({
  course: Slug,
  moment: Moment,
  /** The version that was on the page: it is what was judged, also when another has been published since. */
  form: z.string().max(200),
  answers: Judgements,
})

/**
 * Keeps what somebody judged before a course or after it: once, as it was asked. It counts for nothing; only
 * how many were answered is told, and after the second form everything.
 */
export const answerGauge = rareCommand<
  typeof Input,
  Learning,
  { answered: number },
  'not_found' | 'gauge_answered' | 'gauge_over' | 'gauge_waits' | 'nothing_answered'
>({
  name: 'gauge.answer',
  input: Input,
  subject: (tx, input, actor) => lockLearning(tx, actor, input.course),
  can: isPerson,
  async run({ tx, input: { moment, form: hash, answers }, subject: { personId, course }, now }) {
    const own = await ownGauge(personId, course.id, tx, now)
    if (own[moment]) return refuse('gauge_answered')
    if (own.step !== moment) return refuse(moment === 'before' || !own.before ? 'gauge_over' : 'gauge_waits')
    const form = (await formsByHash([hash], tx)).get(hash)
    if (!own.asked || form?.courseId !== course.id || form.form !== own.asked.form) return refuse('not_found')
    const judged = judgedOf(form.items, answers)
    const score = scoreForm(form.items, judged)
    if (score.answered === 0) return refuse('nothing_answered')
    const run = await openRun(tx, personId, course.id, { now, today: await today(now, tx) })
    await tx.gaugeAnswer.create({
      data: {
        personId,
        runId: run.id,
        moment,
        form: form.form,
        formHash: hash,
        answers: judged,
        ...score,
        at: now,
      },
    })
    return ok({ answered: score.answered })
  },
  // The row is its own record; nothing of it stands in a log.
  audit: () => null,
})
