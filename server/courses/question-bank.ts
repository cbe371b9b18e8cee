import { Question } from '@/domain/content/exercise'
import { prisma, type Tx } from '@/server/platform/db'

export type PublishedQuestion = { hash: string; body: Question }

/** Bodies by hash. A hash names one text for ever, so what was read once stays right. */
const bodies = new Map<string, Question>()

/** The questions that the quiz of a course draws from now. */
export async function currentQuestions(courseId: string, tx: Tx = prisma()): Promise<PublishedQuestion[]> {
  const rows = await tx.questionVersion.findMany({
    where: { courseId, isCurrent: true },
    select: { hash: true },
    orderBy: { questionId: 'asc' },
  })
  const found = await questionsByHash(
    rows.map(({ hash }) => hash),
    tx,
  )
  return [...found].map(([hash, body]) => ({ hash, body }))
}

/** Questions of any time by their hash, in the order asked; unknown hashes are left out. */
export async function questionsByHash(
  hashes: readonly string[],
  tx: Tx = prisma(),
): Promise<Map<string, Question>> {
  const missing = [...new Set(hashes)].filter((hash) => !bodies.has(hash))
  if (missing.length) {
    const rows = await tx.questionVersion.findMany({
      where: { hash: { in: missing } },
      select: { hash: true, body: true },
    })
    for (const { hash, body } of rows) bodies.set(hash, Question.parse(body))
  }
  return new Map(
    hashes.flatMap((hash): [string, Question][] => {
      const body = bodies.get(hash)
      return body ? [[hash, body]] : []
    }),
  )
}
