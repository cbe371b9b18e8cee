import { z } from 'zod'
import { Question } from '@/domain/content/exercise'
import { ok, rareCommand } from '@/server/platform/command'
import { Prisma, type Tx } from '@/server/platform/db'
import { sha256 } from '@/server/platform/hash'
import { seal, sealName } from '@/server/platform/seal'
import { sealQuestion } from './question-bank'
import { SCHOOL } from './school-bank-sql'
import { lockPublishing, replaceQuestions } from './publish-questions'

const CourseId = z.string().min(1).max(255)
/** A mistake in it; what to do about it the check tells. */
export const FoundFault = z.object({ file: z.string(), line: z.int(), code: z.string(), message: z.string() })
export type FoundFault = z.output<typeof FoundFault>
/** The school's own bank of a course as its folder was read: all its questions, or what is wrong with it. */
const FoundBank = z.union([
  z.object({ courseId: CourseId, questions: z.array(Question).min(1) }).strict(),
  z.object({ courseId: CourseId, faults: z.array(FoundFault).min(1) }).strict(),
])
export type FoundBank = z.input<typeof FoundBank>
const Input = z.object({ banks: z.array(FoundBank) })
type Input = z.output<typeof Input>

/** As many of a refused bank as an administrator is shown. */
const FAULTS_SHOWN = 5

export type PublishedBanks = {
  /** Courses whose quiz draws from the school's own bank now, with its size. */
  inForce: { courseId: string; questions: number }[]
  /** Courses whose bank was published, changed or retired by this. */
  changed: string[]
  refused: { courseId: string; mistakes: number }[]
  /** Questions of any time that another secret sealed: nobody can open them any more. */
  shut: number
}

/**
 * Makes the school's own banks, read from its folder, the ones that quizzes draw from. A bank with a mistake
 * changes nothing of its course: the last good one stays. A bank that is no longer there is retired, and so
 * is what another secret sealed: nobody could be asked it. Answered questions stay, whatever becomes of them.
 */
export const publishSchoolBanks = rareCommand<typeof Input, object, PublishedBanks>({
  name: 'content.publish_school_banks',
  input: Input,
  subject: async (tx) => {
    await lockPublishing(tx)
    return {}
  },
  can: (actor) => actor.kind === 'system',
  async run({ tx, input, now }) {
    const changed = await publishQuestions(tx, input, now)
    const inForce = await tx.$queryRaw<PublishedBanks['inForce']>`
      SELECT course_id AS "courseId", count(*)::int AS questions FROM question_version
      WHERE source = ${SCHOOL} AND is_current GROUP BY course_id ORDER BY course_id`
    await recordBanks(tx, input, { inForce, changed }, now)
    const refused = refusedOf(input).map(({ courseId, faults }) => ({ courseId, mistakes: faults.length }))
    const [counted] = await tx.$queryRaw<{ shut: number }[]>`
      SELECT count(*)::int AS shut FROM question_version
      WHERE source = ${SCHOOL} AND body ->> 'by' <> ${sealName()}`
    return ok({ inForce, changed, refused, shut: counted?.shut ?? 0 })
  },
  audit: (_, { inForce, changed, refused }) =>
    changed.length + refused.length > 0
      ? { subject: 'content', detail: { source: SCHOOL, inForce, changed, refused } }
      : null,
})

const refusedOf = ({ banks }: Input) => banks.flatMap((bank) => ('faults' in bank ? [bank] : []))

/** Answers the courses of which another set of questions is current now. */
async function publishQuestions(tx: Tx, input: Input, now: Date): Promise<string[]> {
  const rows = input.banks.flatMap((bank) =>
    'questions' in bank ? bank.questions.map((question) => rowOf(bank.courseId, question)) : [],
  )
  const refused = refusedOf(input).map(({ courseId }) => courseId)
  const keeps = Prisma.sql`course_id = ANY (${refused}) AND body ->> 'by' = ${sealName()}`
  const { stepped, added } = await replaceQuestions(tx, { source: SCHOOL, rows, now, keeps })
  return [...new Set([...stepped, ...added].map(({ course }) => course))].sort()
}

/** The same words in a public bank are another question: its key lies open. */
function rowOf(courseId: string, question: Question) {
  const hash = sha256(JSON.stringify([SCHOOL, courseId, question]))
  return { hash, courseId, questionId: question.id, body: sealQuestion(hash, question) }
}

async function recordBanks(
  tx: Tx,
  input: Input,
  { inForce, changed }: Pick<PublishedBanks, 'inForce' | 'changed'>,
  now: Date,
): Promise<void> {
  const known = new Map((await tx.schoolBank.findMany()).map((bank) => [bank.courseId, bank]))
  const refused = new Map(refusedOf(input).map(({ courseId, faults }) => [courseId, faults]))
  const sizes = new Map(inForce.map(({ courseId, questions }) => [courseId, questions]))
  await tx.schoolBank.deleteMany()
  await tx.schoolBank.createMany({
    data: [...new Set([...sizes.keys(), ...refused.keys()])].map((courseId) => {
      const [questions = 0, faults = []] = [sizes.get(courseId), refused.get(courseId)]
      const before = known.get(courseId)?.inForceSince
      return {
        courseId,
        inForceSince: questions === 0 ? null : before && !changed.includes(courseId) ? before : now,
        questions,
        refusedAt: faults.length > 0 ? now : null,
        mistakes: faults.length,
        faults: faults.length > 0 ? seal(JSON.stringify(faults.slice(0, FAULTS_SHOWN)), courseId) : '',
      }
    }),
  })
}
