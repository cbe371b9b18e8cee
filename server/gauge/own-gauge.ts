import type { CourseForm, FormName } from '@/domain/content/course-form'
import { firstForm, type GaugeStep, gaugeStep, Moment, otherForm } from '@/domain/gauge/moment'
import { Judgements, type Score } from '@/domain/gauge/score'
import { currentForms, formsByHash } from '@/server/courses/course-forms'
import { clock } from '@/server/platform/clock'
import { Prisma, prisma, type Tx } from '@/server/platform/db'
import { today } from '@/server/platform/institution'
import { isRunOver } from '@/server/progress/open-run'

/** What somebody judged at one moment; `judged` is null when the time of the answers is over. */
export type Answered = Score & { moment: Moment; form: CourseForm; judged: Judgements | null }
export type OwnGauge = {
  step: GaugeStep
  /** False for a course that has no forms now. */
  isOffered: boolean
  /**
   * What may be answered now: the form of `step`; null at any other step, and when the course asks no more.
   */
  asked: CourseForm | null
  before: Answered | null
  after: Answered | null
}

type Stored = Score & { moment: string; formHash: string; answers: unknown }
type Row = { number: number; tookPart: boolean; completed: boolean; answers: Stored[] }

/** Where a person stands with the forms of a course, in the run that they are in. */
export async function ownGauge(
  personId: string,
  courseId: string,
  tx: Tx = prisma(),
  now: Date = clock.now(),
): Promise<OwnGauge> {
  const { number, tookPart, completed, answers } = await runOf(personId, courseId, tx, now)
  const forms = await currentForms(courseId, tx)
  const hashes = answers.map(({ formHash }) => formHash)
  const known = await formsByHash(hashes, tx)
  const answered = answers.flatMap((row) => readAnswered(row, known) ?? [])
  const step = gaugeStep({ answered: answered.map(({ moment }) => moment), tookPart, completed })
  const at = (moment: Moment) => answered.find((one) => one.moment === moment) ?? null
  const before = at('before')
  return {
    step,
    isOffered: forms !== null,
    asked: forms && askedOf(forms, step, before, firstForm({ personId, courseId, run: number })),
    before,
    after: at('after'),
  }
}

function askedOf(
  forms: Record<FormName, CourseForm>,
  step: GaugeStep,
  before: Answered | null,
  first: FormName,
): CourseForm | null {
  if (step === 'before') return forms[first]
  return step === 'after' && before ? forms[otherForm(before.form.form)] : null
}

function readAnswered(row: Stored, forms: ReadonlyMap<string, CourseForm>): Answered | null {
  const { answered, rightTrue, rightFalse } = row
  const form = forms.get(row.formHash)
  const judged = row.answers === null ? null : Judgements.parse(row.answers)
  return form ? { moment: Moment.parse(row.moment), form, judged, answered, rightTrue, rightFalse } : null
}

/** The run the person is in, or the one that would be opened now. */
async function runOf(personId: string, courseId: string, tx: Tx, now: Date): Promise<Row> {
  const day = await today(now, tx)
  const over = isRunOver('r', day)
  const [row] = await tx.$queryRaw<(Row & { isOver: boolean })[]>(Prisma.sql`
    SELECT r.number, ${over} AS "isOver", r.took_part_at IS NOT NULL AS "tookPart", r.completed_at IS NOT NULL AS completed,
      coalesce((SELECT json_agg(json_build_object('moment', g.moment, 'formHash', g.form_hash, 'answers', g.answers,
          'answered', g.answered, 'rightTrue', g.right_true, 'rightFalse', g.right_false))
        FROM gauge_answer g WHERE g.person_id = r.person_id AND g.run_id = r.id), '[]'::json) AS answers
    FROM run r WHERE r.person_id = ${personId}::uuid AND r.course_id = ${courseId} ORDER BY r.number DESC LIMIT 1`)
  if (row && !row.isOver) return row
  return { number: (row?.number ?? 0) + 1, tookPart: false, completed: false, answers: [] }
}
