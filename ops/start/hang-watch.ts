/** How often a process is asked, and how many times in a row it may owe the answer: a minute in all. */
export const ASK_MS = Number(process.env.HAIDANG_ASK_MS ?? 20_000)
export const MISSES = 3

type Plan = {
  /** Asks; calls `answered` whenever the answer comes. */
  ask: (answered: () => void) => void
  onHang: () => void
  everyMs?: number
}

/**
 * Notices a process that lives and does no work. One question is open at a time of asking: an answer that
 * comes late still counts, so that a busy process is left in peace.
 */
export class HangWatch {
  private misses = 0
  private hasAnswered = true
  private readonly timer: NodeJS.Timeout

  constructor(private readonly plan: Plan) {
    this.timer = setInterval(() => this.tick(), plan.everyMs ?? ASK_MS)
    this.timer.unref()
  }

  stop(): void {
    clearInterval(this.timer)
  }

  private tick(): void {
    this.misses = this.hasAnswered ? 0 : this.misses + 1
    if (this.misses >= MISSES) {
      this.stop()
      this.plan.onHang()
      return
    }
    this.hasAnswered = false
    this.plan.ask(() => {
      this.hasAnswered = true
    })
  }
}
