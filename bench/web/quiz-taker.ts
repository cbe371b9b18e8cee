import pg from 'pg'
import { correctOption, Question } from '@/domain/content/exercise'
import type { DrawnItem } from '@/domain/quiz/draw'
import type { HttpClient, Sent } from '../load/http-client'
import { BENCH_NAME } from '../platform/servers'

/** One learner before the quiz of one course. */
export type Candidate = { personId: string; cookie: string; course: string }
export type OpenQuiz = Candidate & {
  attemptId: string
  items: { options: string[]; correct: string }[]
  revisions: number[]
}
type Reply<V> = { ok: boolean; reason?: string; value?: V }

/**
 * Takes quizzes as the page does, by its requests. What was drawn is read from the database beside them: it
 * costs us, not the floor.
 */
export class QuizTaker {
  private readonly pool: pg.Pool
  private keys = new Map<string, string>()

  constructor(
    private readonly client: HttpClient,
    databaseUrl: string,
  ) {
    this.pool = new pg.Pool({ connectionString: databaseUrl, application_name: BENCH_NAME, max: 4 })
    this.pool.on('error', () => {})
  }

  async start(candidate: Candidate): Promise<OpenQuiz> {
    const { attemptId } = await this.post<{ attemptId: string }>({
      path: '/api/v1/attempts',
      cookie: candidate.cookie,
      body: { course: candidate.course },
    })
    const items = await this.drawn(candidate.personId, attemptId)
    return { ...candidate, attemptId, items, revisions: items.map(() => 0) }
  }

  /** Saves an answer and checks that it was acknowledged as the next revision. */
  async answer(quiz: OpenQuiz, item: number, choice: string): Promise<void> {
    const revision = quiz.revisions[item] ?? 0
    const body = { item, choice, revision }
    const saved = await this.post<{ revision: number }>({
      path: `/api/v1/attempts/${quiz.attemptId}/answers`,
      cookie: quiz.cookie,
      body,
    })
    if (saved.revision !== revision + 1)
      throw new Error(`an answer was acknowledged as revision ${saved.revision} instead of ${revision + 1}`)
    quiz.revisions[item] = saved.revision
  }

  /**
   * The same route and the same session, refused at its input: all that a saved answer costs before it is
   * saved.
   */
  async floor(quiz: Pick<OpenQuiz, 'attemptId' | 'cookie'>): Promise<void> {
    const sent = {
      method: 'POST' as const,
      path: `/api/v1/attempts/${quiz.attemptId}/answers`,
      cookie: quiz.cookie,
      body: { item: 0, choice: 'z', revision: 0 },
    }
    const { status } = await this.client.send(sent)
    if (status !== 422) throw new Error(`the floor request was answered ${status} instead of 422`)
  }

  submit(quiz: OpenQuiz): Promise<{ isPassed: boolean }> {
    return this.post({ path: `/api/v1/attempts/${quiz.attemptId}/submit`, cookie: quiz.cookie, body: {} })
  }

  close(): Promise<void> {
    return this.pool.end()
  }

  private async post<V>(sent: Sent): Promise<V> {
    const { status, body } = await this.client.send({ method: 'POST', ...sent })
    const reply = (body.length > 0 ? JSON.parse(body.toString('utf8')) : { ok: false }) as Reply<V>
    if (!reply.ok || reply.value === undefined)
      throw new Error(`${sent.path} was answered ${status} ${reply.reason ?? ''}`)
    return reply.value
  }

  private async drawn(personId: string, attemptId: string): Promise<OpenQuiz['items']> {
    if (this.keys.size === 0) {
      const { rows } = await this.pool.query<{ hash: string; body: unknown }>(
        'SELECT hash, body FROM question_version',
      )
      this.keys = new Map(rows.map(({ hash, body }) => [hash, correctOption(Question.parse(body)).id]))
    }
    const query = {
      name: 'drawn',
      text: 'SELECT items FROM attempt WHERE person_id = $1 AND id = $2',
      values: [personId, attemptId],
    }
    const { rows } = await this.pool.query<{ items: DrawnItem[] }>(query)
    return (rows[0]?.items ?? []).map(({ question, options }) => ({
      options,
      correct: this.keys.get(question) ?? '',
    }))
  }
}
