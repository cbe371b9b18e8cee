import type { AttemptRefusal } from '@/domain/quiz/attempt-refusal'
import { Delivery } from '../saving/delivery'

export type ItemState = {
  choice: string | null
  revision: number
  at: string | null
  /**
   * `elsewhere`: another window answered, and this is its answer; `held`: it waits for a session; `refused`:
   * not taken.
   */
  status: 'idle' | 'saving' | 'saved' | 'retrying' | 'elsewhere' | 'held' | 'refused'
}
/** A choice that the server has not taken, and the revision it was made on. */
export type Unsaved = { item: number; choice: string; revision: number }
export type Reply =
  | { ok: true; value: { choice: string; revision: number; at: string } }
  | { ok: false; reason: AttemptRefusal }
export type Newest = { item: number; choice: string | null; revision: number; at: string | null }[]

type Ports = {
  send: (item: number, choice: string, revision: number) => Promise<Reply>
  newest: () => Promise<Newest>
  changed: (item: number, state: ItemState) => void
  wait: (ms: number) => Promise<void>
  /** Keeps for the next page of the window what is not saved; false when it cannot. */
  keep: (unsaved: Unsaved[]) => boolean
  /**
   * Why nothing is taken any more: the attempt was closed, or the session ended; null once something is taken
   * again.
   */
  closed: (reason: AttemptRefusal | null) => void
}

/**
 * Saves answers one after the other for each item, so that a quick second choice carries the first one's
 * revision. A lost line is retried until it answers; what another tab changed meanwhile is fetched and shown.
 */
export class SaveQueue {
  private readonly states = new Map<number, ItemState>()
  private readonly delivery: Delivery<number, string, Reply>
  private isKept = true
  private isOver = false

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

  /**
   * True while leaving the page would lose a choice that nothing sends any more and that could still count.
   */
  get isLosing(): boolean {
    if (this.isOver) return false
    const all = [...this.states.values()].map(({ status }) => status)
    return all.includes('refused') || (all.includes('held') && !this.isKept)
  }

  choose(item: number, choice: string): void {
    this.update(item, { choice })
    this.delivery.give(item, choice)
  }

  /** Goes on with what an earlier page kept, unless the question was answered again since. */
  take(kept: readonly Unsaved[]): void {
    for (const { item, choice, revision } of kept) {
      const state = this.states.get(item)
      if (!state || state.choice === choice) continue
      if (state.revision === revision) this.choose(item, choice)
      else this.update(item, { status: 'elsewhere' })
    }
    this.keep()
  }

  /** Sends again what waits for a session: there may be one now. */
  sendHeld(): void {
    for (const [item, { status, choice }] of this.states)
      if (status === 'held' && choice !== null) this.choose(item, choice)
  }

  private keep(): void {
    const unsaved = [...this.states].flatMap(([item, { status, choice, revision }]) =>
      choice !== null && ['saving', 'retrying', 'held'].includes(status) ? [{ item, choice, revision }] : [],
    )
    this.isKept = this.ports.keep(unsaved)
  }

  private update(item: number, change: Partial<ItemState>): void {
    const next = {
      ...(this.states.get(item) ?? { choice: null, revision: 0, at: null, status: 'idle' as const }),
      ...change,
    }
    this.states.set(item, next)
    this.keep()
    this.ports.changed(item, next)
  }

  private async answered(item: number, reply: Reply, isLast: boolean): Promise<void> {
    if (!reply.ok) return this.refused(item, reply.reason)
    const { revision, at } = reply.value
    this.update(item, { revision, at, ...(isLast ? { status: 'saved' } : {}) })
    this.ports.closed(null)
    this.sendHeld()
  }

  private async refused(item: number, reason: AttemptRefusal): Promise<void> {
    if (reason !== 'stale') {
      this.delivery.drop(item)
      this.isOver ||= reason === 'attempt_closed'
      this.update(item, { status: reason === 'unauthenticated' ? 'held' : 'refused' })
      this.ports.closed(reason)
      return
    }
    const found = await this.ports.newest().catch(() => null)
    const newest = found?.find((answer) => answer.item === item)
    this.update(item, newest ? { ...newest, status: 'elsewhere' } : { status: 'refused' })
  }
}
