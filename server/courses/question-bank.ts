import { Question } from '@/domain/content/exercise'
import { statement } from '@/server/platform/db'

export type PublishedQuestion = { hash: string; body: Question }

/** Bodies by hash. A hash names one text for ever, so what was read once stays right. */
const bodies = new Map<string, Question>()

/** The questions that the quiz of a course draws from now. */
export async function currentQuestions(courseId: string): Promise<PublishedQuestion[]> {
  const rows = await statement<{ hash: string }>(
    'current-questions',
    'SELECT hash FROM question_version WHERE course_id = $1 AND is_current ORDER BY question_id',
    [courseId],
  )
  const found = await questionsByHash(rows.map(({ hash }) => hash))
  return [...found].map(([hash, body]) => ({ hash, body }))
}

/** Questions of any time by their hash, in the order asked; unknown hashes are left out. */
export async function questionsByHash(hashes: readonly string[]): Promise<Map<string, Question>> {
  const missing = [...new Set(hashes)].filter((hash) => !bodies.has(hash))
  if (missing.length) {
    const rows = await statement<{ hash: string; body: unknown }>(
      'questions-by-hash',
      'SELECT hash, body FROM question_version WHERE hash = ANY ($1)',
      [missing],
    )
    for (const { hash, body } of rows) bodies.set(hash, Question.parse(body))
  }
  return new Map(
    hashes.flatMap((hash): [string, Question][] => {
      const body = bodies.get(hash)
      return body ? [[hash, body]] : []
    }),
  )
}
