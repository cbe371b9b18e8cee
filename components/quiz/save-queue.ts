export type ItemState = {
  choice: string | null
  revision: number
  at: string | null
  status: 'idle' | 'saving' | 'saved' | 'retrying' | 'refused'
}
export type Reply =
  | { ok: true; value: { choice: string; revision: number; at: string } }
  | { ok: false; reason: string }
export type Newest = { item: number; choice: string | null; revision: number; at: string | null }[]

type Ports = {
  send: (item: number, choice: string, revision: number) => Promise<Reply>
  newest: () => Promise<Newest>
  changed: (item: number, state: ItemState) => void
  wait: (ms: number) => Promise<void>
  /** The attempt was closed elsewhere, or the session ended. */
  closed: (reason: string) => void
}

const RETRY_MS = [1_000, 2_000, 4_000, 8_000, 15_000]

/**
 * Saves answers one after the other for each item, so that a quick second choice carries the first one's revision. A lost
 * line is retried until it answers; what another tab changed meanwhile is fetched and shown.
 */
export class SaveQueue {
  private readonly states = new Map<number, ItemState>()
  private readonly wanted = new Map<number, string>()
  private readonly running = new Set<number>()

  constructor(
    initial: Newest,
    private readonly ports: Ports,
  ) {
    for (const { item, choice, revision, at } of initial)
      this.states.set(item, { choice, revision, at, status: choice ? 'saved' : 'idle' })
  }

  /** True while an answer was given that the server has not acknowledged. */
  get isBusy(): boolean {
    return this.wanted.size > 0 || this.running.size > 0
  }

  choose(item: number, choice: string): void {
    this.wanted.set(item, choice)
    this.update(item, { choice, status: 'saving' })
    if (!this.running.has(item)) void this.run(item)
  }

  private update(item: number, change: Partial<ItemState>): void {
    const next = {
      ...(this.states.get(item) ?? { choice: null, revision: 0, at: null, status: 'idle' as const }),
      ...change,
    }
    this.states.set(item, next)
    this.ports.changed(item, next)
  }

  private async run(item: number): Promise<void> {
    this.running.add(item)
    for (let choice = this.wanted.get(item); choice !== undefined; choice = this.wanted.get(item)) {
      this.wanted.delete(item)
      const reply = await this.sendUntilAnswered(item, choice)
      if (reply.ok)
        this.update(item, {
          revision: reply.value.revision,
          at: reply.value.at,
          ...(this.wanted.has(item) ? {} : { status: 'saved' }),
        })
      else await this.refused(item, reply.reason)
    }
    this.running.delete(item)
    // The last acknowledgement may be what a waiting page waits for.
    const last = this.states.get(item)
    if (last) this.ports.changed(item, last)
  }

  private async sendUntilAnswered(item: number, choice: string): Promise<Reply> {
    for (let attempt = 0; ; attempt++) {
      try {
        return await this.ports.send(item, choice, this.states.get(item)?.revision ?? 0)
      } catch {
        this.update(item, { status: 'retrying' })
        await this.ports.wait(RETRY_MS[Math.min(attempt, RETRY_MS.length - 1)] ?? 15_000)
      }
    }
  }

  private async refused(item: number, reason: string): Promise<void> {
    if (reason !== 'stale') {
      this.wanted.delete(item)
      this.update(item, { status: 'refused' })
      this.ports.closed(reason)
      return
    }
    const newest = (await this.ports.newest().catch(() => [])).find((answer) => answer.item === item)
    this.update(item, { ...newest, status: 'refused' })
  }
}
