import { z } from 'zod'
import { correctOption, Question } from '@/domain/content/exercise'
import { Prisma, prisma, type Tx } from '@/server/platform/db'
import { seal, sealName, unseal } from '@/server/platform/seal'
import { ofBankDrawnFrom, SCHOOL } from './school-bank-sql'

export type PublishedQuestion = { hash: string; body: Question }
/** Null: sealed by a secret that this installation has no more. */
type Opened = Question | null

/** Bodies by hash. A hash names one text for ever, so what was read once stays right. */
const bodies = new Map<string, Question>()

/** For tests that go from one secret to another. */
export const forgetQuestions = (): void => bodies.clear()

/** The questions that the quiz of a course draws from now: the school's own where it has a bank in force. */
export async function currentQuestions(courseId: string, tx: Tx = prisma()): Promise<PublishedQuestion[]> {
  const rows = await tx.$queryRaw<{ hash: string }[]>`
    SELECT hash FROM question_version q
    WHERE course_id = ${courseId} AND is_current AND ${Prisma.raw(ofBankDrawnFrom('q'))} ORDER BY question_id`
  return openQuestions(
    rows.map(({ hash }) => hash),
    tx,
  )
}

/** Those of the questions that can be opened, in the order asked. */
export async function openQuestions(
  hashes: readonly string[],
  tx: Tx = prisma(),
): Promise<PublishedQuestion[]> {
  const found = await questionsByHash(hashes, tx)
  return [...found].flatMap(([hash, body]) => (body ? [{ hash, body }] : []))
}

/** Questions of any time by their hash, in the order asked; unknown hashes are left out. */
export async function questionsByHash(
  hashes: readonly string[],
  tx: Tx = prisma(),
): Promise<Map<string, Opened>> {
  const missing = [...new Set(hashes)].filter((hash) => !bodies.has(hash))
  const shut = new Set<string>()
  if (missing.length) {
    const rows = await tx.questionVersion.findMany({
      where: { hash: { in: missing } },
      select: { hash: true, source: true, body: true },
    })
    for (const row of rows) {
      const body = open(row)
      if (body) bodies.set(row.hash, body)
      else shut.add(row.hash)
    }
  }
  return new Map(
    hashes.flatMap((hash): [string, Opened][] => {
      const body = shut.has(hash) ? null : bodies.get(hash)
      return body === undefined ? [] : [[hash, body]]
    }),
  )
}

/**
 * The right option of every question that is sealed, for what reads keys in SQL; null where it stays shut.
 */
export async function sealedKeys(tx: Tx): Promise<{ hash: string; choice: string | null }[]> {
  const rows = await tx.questionVersion.findMany({ where: { source: SCHOOL }, select: { hash: true } })
  const found = await questionsByHash(
    rows.map(({ hash }) => hash),
    tx,
  )
  return [...keysOf(found)].map(([hash, choice]) => ({ hash, choice }))
}

/** The right option of each question; null where it cannot be opened any more. */
export const keysOf = (questions: ReadonlyMap<string, Opened>): Map<string, string | null> =>
  new Map([...questions].map(([hash, body]) => [hash, body && correctOption(body).id]))

/**
 * A question as it is stored of a school's own bank. Its lesson and the laws that it rests on are no secret:
 * they stay found.
 */
export const sealQuestion = (hash: string, question: Question) => ({
  sealed: seal(JSON.stringify(question), hash),
  by: sealName(),
  lesson: question.lesson,
  ...(question.law && { law: question.law }),
})

const Sealed = z.object({ sealed: z.string() })

function open({ hash, source, body }: { hash: string; source: string; body: Prisma.JsonValue }): Opened {
  if (source !== SCHOOL) return Question.parse(body)
  const text = unseal(Sealed.parse(body).sealed, hash)
  return text === null ? null : Question.parse(JSON.parse(text))
}
