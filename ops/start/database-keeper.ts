import pg from 'pg'
import { type Server, startServer } from '../postgres/server'
import { killHung } from '../process/processes'
import { mark, sleep } from '../process/process-mark.mjs'
import { backoffMs, HEALTHY_MS } from './backoff'
import type { ChildState } from './child'
import { ASK_MS, HangWatch } from './hang-watch'

type Plan = {
  data: string
  say: (text: string) => void
  onChange: (state: ChildState) => void
  /** Told when it had to take another port. */
  onMove: (server: Server) => Promise<void>
}

/**
 * Keeps our own PostgreSQL running: starts it again when it ends, and ends it when it answers no question any
 * more.
 */
export class DatabaseKeeper {
  private restarts = 0
  private hangs = 0
  private isStopping = false
  private watch: HangWatch | undefined

  constructor(
    private current: Server,
    private readonly plan: Plan,
  ) {}

  start(): void {
    this.report()
    void this.follow()
  }

  async stop(): Promise<void> {
    this.isStopping = true
    this.watch?.stop()
    await this.current.stop()
  }

  private async follow(): Promise<void> {
    for (let failures = 0; ; ) {
      const since = performance.now()
      this.watchForHangs(this.current)
      await this.current.ended
      this.watch?.stop()
      if (this.isStopping) return
      failures = performance.now() - since > HEALTHY_MS ? 1 : failures + 1
      await this.revive(this.current, failures)
    }
  }

  private watchForHangs(server: Server): void {
    this.watch = new HangWatch({
      ask: (answered) => void asksBack(server.url('postgres')).then((isWell) => isWell && answered()),
      onHang: () => {
        this.hangs += 1
        killHung(server.process)
      },
    })
  }

  private async revive(gone: Server, failures: number): Promise<void> {
    const { data, say, onMove } = this.plan
    for (let failure = failures; !this.isStopping; failure++) {
      await sleep(backoffMs(failure))
      try {
        this.current = await startServer({ data, password: gone.password, port: gone.port, say })
        if (this.isStopping) return void (await this.current.stop())
        this.restarts += 1
        this.report()
        if (this.current.port !== gone.port) await onMove(this.current)
        return
      } catch (error) {
        say(error instanceof Error ? error.message : String(error))
      }
    }
  }

  private report(): void {
    this.plan.onChange({
      process: mark(this.current.process.pid),
      restarts: this.restarts,
      hangs: this.hangs,
      since: new Date().toISOString(),
      isUp: true,
    })
  }
}

/** Busy or still reading its journal, it answers all the same. */
const ALIVE = ['53300', '57P03']

/** Whether PostgreSQL answers a question before the next one is due. */
async function asksBack(url: string): Promise<boolean> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: ASK_MS / 2,
    query_timeout: ASK_MS / 2,
    application_name: 'haidang-supervisor',
  })
  client.on('error', () => {})
  try {
    await client.connect()
    await client.query('SELECT 1')
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && ALIVE.includes(String(error.code))
  } finally {
    // A stopped server never says good-bye.
    void client.end().catch(() => {})
  }
}
