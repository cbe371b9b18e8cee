import type { AttemptRefusal } from '@/domain/quiz/attempt-refusal'
import { Delivery } from '../saving/delivery'

export type ItemState = {
  choice: string | null
  revision: number
  at: string | null
  /** `elsewhere`: another window answered, and this is its answer; `refused`: not taken, it waits for a session or is too late. */
  status: 'idle' | 'saving' | 'saved' | 'retrying' | 'elsewhere' | 'refused'
}
export type Reply =
  | { ok: true; value: { choice: string; revision: number; at: string } }
  | { ok: false; reason: AttemptRefusal }
export type Newest = { item: number; choice: string | null; revision: number; at: string | null }[]

type Ports = {
  send: (item: number, choice: string, revision: number) => Promise<Reply>
  newest: () => Promise<Newest>
  changed: (item: number, state: ItemState) => void
  wait: (ms: number) => Promise<void>
  /** Why nothing is taken any more: the attempt was closed, or the session ended; null once something is taken again. */
  closed: (reason: AttemptRefusal | null) => void
}

/**
 * Saves answers one after the other for each item, so that a quick second choice carries the first one's revision. A lost
 * line is retried until it answers; what another tab changed meanwhile is fetched and shown.
 */
export class SaveQueue {
  private readonly states = new Map<number, ItemState>()
  private readonly delivery: Delivery<number, string, Reply>

  constructor(
    initial: Newest,
    private readonly ports: Ports,
  ) {
    for (const { item, choice, revision, at } of initial)
      this.states.set(item, { choice, revision, at, status: choice ? 'saved' : 'idle' })
    this.delivery = new Delivery({
      send: (item, choice) => ports.send(item, choice, this.states.get(item)?.revision ?? 0),
      changed: (item, status) => this.update(item, { status: status === 'sending' ? 'saving' : 'retrying' }),
      answered: (item, reply, isLast) => this.answered(item, reply, isLast),
      wait: ports.wait,
    })
  }

  /** True while an answer was given that the server has not acknowledged. */
  get isBusy(): boolean {
    return this.delivery.isBusy
  }

  choose(item: number, choice: string): void {
    this.update(item, { choice })
    this.delivery.give(item, choice)
  }

  private update(item: number, change: Partial<ItemState>): void {
    const next = {
      ...(this.states.get(item) ?? { choice: null, revision: 0, at: null, status: 'idle' as const }),
      ...change,
    }
    this.states.set(item, next)
    this.ports.changed(item, next)
  }

  private async answered(item: number, reply: Reply, isLast: boolean): Promise<void> {
    if (!reply.ok) return this.refused(item, reply.reason)
    const { revision, at } = reply.value
    this.update(item, { revision, at, ...(isLast ? { status: 'saved' } : {}) })
    this.ports.closed(null)
    // What was refused before was refused for a session that is there again.
    for (const [other, { status, choice: given }] of this.states)
      if (status === 'refused' && given !== null) this.choose(other, given)
  }

  private async refused(item: number, reason: AttemptRefusal): Promise<void> {
    if (reason !== 'stale') {
      this.delivery.drop(item)
      this.update(item, { status: 'refused' })
      this.ports.closed(reason)
      return
    }
    const found = await this.ports.newest().catch(() => null)
    const newest = found?.find((answer) => answer.item === item)
    this.update(item, newest ? { ...newest, status: 'elsewhere' } : { status: 'refused' })
  }
}
