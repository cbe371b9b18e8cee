type Ports<Key, Value, Reply> = {
  /** Rejects when the line was lost: whatever the server itself answers is an answer. */
  send: (key: Key, value: Value) => Promise<Reply>
  /** Says that a value is on its way, or waits for a line that was lost. */
  changed: (key: Key, status: 'sending' | 'waiting') => void
  answered: (key: Key, reply: Reply, isLast: boolean) => void | Promise<void>
  /** Until it is time to try again: after so many milliseconds, or sooner when the line is back. */
  wait: (ms: number) => Promise<void>
}

const RETRY_MS = [1_000, 2_000, 4_000, 8_000, 15_000]

/**
 * Sends what a person gave until the server answers, however often the line is lost. For each key one value
 * after the other; of several that wait only the newest is sent.
 */
export class Delivery<Key, Value, Reply> {
  private readonly wanted = new Map<Key, Value>()
  private readonly running = new Set<Key>()

  constructor(private readonly ports: Ports<Key, Value, Reply>) {}

  /** True while something was given that the server has not answered. */
  get isBusy(): boolean {
    return this.wanted.size > 0 || this.running.size > 0
  }

  give(key: Key, value: Value): void {
    this.wanted.set(key, value)
    this.ports.changed(key, 'sending')
    if (!this.running.has(key)) void this.run(key)
  }

  /** Forgets what waits for its turn; what is on its way is answered. */
  drop(key: Key): void {
    this.wanted.delete(key)
  }

  private async run(key: Key): Promise<void> {
    this.running.add(key)
    for (let value = this.wanted.get(key); value !== undefined; value = this.wanted.get(key)) {
      this.wanted.delete(key)
      const reply = await this.sendUntilAnswered(key, value)
      await this.ports.answered(key, reply, !this.wanted.has(key))
    }
    this.running.delete(key)
  }

  private async sendUntilAnswered(key: Key, value: Value): Promise<Reply> {
    for (let attempt = 0; ; attempt++) {
      try {
        return await this.ports.send(key, value)
      } catch {
        this.ports.changed(key, 'waiting')
        await this.ports.wait(RETRY_MS[Math.min(attempt, RETRY_MS.length - 1)] ?? 15_000)
      }
    }
  }
}
