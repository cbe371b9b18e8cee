import fs from 'node:fs'
import path from 'node:path'
import { encode } from 'next-auth/jwt'
import type { TestServer } from '@/test/start-server'
import type { Learner } from './learners'

type Site = Pick<TestServer, 'url' | 'data'>
export type Acknowledged = Map<number, { choice: string; revision: number }>
/** One answer that the server said it stored, with what it was told. */
export type Receipt = { item: number; choice: string; revision: number }

/** The cookie of a session that stands in the database, as the site's own sign-in would set it. */
export async function sessionCookie(site: Site, secret: string): Promise<{ name: string; value: string }> {
  const key = fs.readFileSync(path.join(site.data, 'secret'), 'utf8').trim()
  const value = await encode({ token: { sid: secret }, secret: key, maxAge: 86_400 })
  return { name: `haidang.session.${new URL(site.url).port}`, value }
}

/**
 * A learner's browser without a page: sends what the quiz page sends and keeps trying over a broken line, as
 * it does.
 */
export class ApiLearner {
  /** The newest answer to each question that the server said it stored. */
  readonly acknowledged: Acknowledged = new Map()
  /** Every receipt, also of answers that were changed later: the journal keeps each. */
  readonly receipts: Receipt[] = []
  attemptId = ''
  retries = 0
  private hasLeft = false

  private constructor(
    readonly personId: string,
    private readonly site: Site,
    private readonly cookie: string,
  ) {}

  static async signIn(site: Site, { personId, secret }: Learner): Promise<ApiLearner> {
    const { name, value } = await sessionCookie(site, secret)
    return new ApiLearner(personId, site, `${name}=${value}`)
  }

  async start(course: string): Promise<void> {
    const { value } = await this.post<{ attemptId: string }>('/api/v1/attempts', { course })
    this.attemptId = value.attemptId
  }

  async answer(item: number, choice: string): Promise<void> {
    const revision = this.acknowledged.get(item)?.revision ?? 0
    const { value } = await this.post<{ choice: string; revision: number }>(
      `/api/v1/attempts/${this.attemptId}/answers`,
      {
        item,
        choice,
        revision,
      },
    )
    this.acknowledged.set(item, { choice: value.choice, revision: value.revision })
    this.receipts.push({ item, choice: value.choice, revision: value.revision })
  }

  async submit(): Promise<{ isPassed: boolean; score: number }> {
    const { value } = await this.post<{ isPassed: boolean; score: number }>(
      `/api/v1/attempts/${this.attemptId}/submit`,
      {},
    )
    return value
  }

  /** Closes the browser: what is under way is not tried again. */
  leave(): void {
    this.hasLeft = true
  }

  /**
   * Repeats until the server answers: a refusal would be a fault of the product, since nobody else answers
   * here.
   */
  private async post<V>(to: string, body: object): Promise<{ value: V }> {
    for (;;) {
      const reply = await this.once<V>(to, body)
      if (reply?.ok) return reply
      if (reply) throw new Error(`${to} refused: ${reply.reason}`)
      if (this.hasLeft) throw new Error(`${to} was not answered any more`)
      this.retries++
      await new Promise((done) => setTimeout(done, 100))
    }
  }

  private async once<V>(
    to: string,
    body: object,
  ): Promise<{ ok: true; value: V } | { ok: false; reason: string } | null> {
    try {
      const headers = { 'Content-Type': 'application/json', Cookie: this.cookie, Origin: this.site.url }
      const response = await fetch(this.site.url + to, {
        method: 'POST',
        headers,
        body: JSON.stringify(body),
        signal: AbortSignal.timeout(10_000),
      })
      return response.status >= 500 ? null : ((await response.json()) as { ok: true; value: V })
    } catch {
      return null
    }
  }
}
