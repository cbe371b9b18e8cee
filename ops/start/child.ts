import { type ChildProcess, spawn } from 'node:child_process'
import fs from 'node:fs'
import { backoffMs, HEALTHY_MS } from './backoff'
import { mark, type ProcessMark, sleep } from '../process/process-mark.mjs'
import { killHung, stopProcess } from '../process/processes'
import { turnLog } from './bound-logs'
import { HangWatch } from './hang-watch'

export type ChildPlan = {
  name: string
  script: string[]
  root: string
  env: NodeJS.ProcessEnv
  /** Where its output goes; null: to the terminal. */
  log: string | null
  /** Told at each (re)start and death, for run.json and the operator. */
  onChange: (state: ChildState) => void
  /** Told when a proxy speaks to it that TRUSTED_PROXIES does not name. */
  onUnknownProxy?: (address: string) => void
}
export type ChildState = {
  process: ProcessMark
  restarts: number
  hangs: number
  since: string
  isUp: boolean
}
type Message = { ready?: boolean; failed?: string; pong?: number; unknownProxy?: string }

type FirstStart = { ok: true } | { ok: false; reason: string }

/** One supervised process in a group of its own: started, restarted when it dies, stopped. */
export class Child {
  private current: { child: ChildProcess; mark: ProcessMark; startedMs: number } | undefined
  private restarts = 0
  private failures = 0
  private hangs = 0
  private isStopping = false

  constructor(private readonly plan: ChildPlan) {}

  /**
   * Starts it and waits until it says it is ready. When it dies before that, says why; it is not tried again.
   */
  async start(): Promise<FirstStart> {
    const outcome = await this.launch()
    if (outcome.ok) this.watch()
    return outcome
  }

  /** Ends it: asks first, ends it after `patience`. */
  async stop(patience: number): Promise<void> {
    this.isStopping = true
    if (this.current) await stopProcess(this.current.mark, patience)
  }

  /** Starts it anew with a changed environment (the database has moved to another port). */
  async restartWith(env: Record<string, string>): Promise<void> {
    Object.assign(this.plan.env, env)
    if (this.current) await stopProcess(this.current.mark, 5_000)
  }

  private launch(): Promise<FirstStart> {
    const { script, root, env, log } = this.plan
    const fd = log ? openLog(log) : 'inherit'
    // A group of its own: Ctrl-C in the terminal reaches only the supervisor, which stops the others in
    // order.
    const child = spawn(process.execPath, script, {
      cwd: root,
      env,
      detached: true,
      stdio: ['ignore', fd, fd, 'ipc'],
    })
    if (typeof fd === 'number') fs.closeSync(fd)
    this.current = { child, mark: mark(child.pid ?? 0), startedMs: performance.now() }
    this.report(false)
    return new Promise((resolve) => {
      let reason = ''
      child.once('error', (error) => resolve({ ok: false, reason: error.message }))
      child.once('exit', (code, signal) =>
        resolve({ ok: false, reason: reason || `it ended with ${signal ?? `exit code ${code}`}` }),
      )
      child.on('message', (message: Message) => {
        if (message.failed) reason = message.failed
        if (message.unknownProxy) this.plan.onUnknownProxy?.(message.unknownProxy)
        if (!message.ready) return
        this.report(true)
        this.watchForHangs(child)
        resolve({ ok: true })
      })
    })
  }

  /**
   * From when it is ready: one that lives and answers no more is ended, and starts again as a dead one does.
   */
  private watchForHangs(child: ChildProcess): void {
    let answered = () => {}
    const watch = new HangWatch({
      ask: (done) => {
        answered = done
        if (child.connected) child.send({ ping: 1 }, () => {})
      },
      onHang: () => {
        this.hangs += 1
        if (this.current?.child === child) killHung(this.current.mark)
      },
    })
    child.on('message', (message: Message) => {
      if (message.pong) answered()
    })
    child.once('exit', () => watch.stop())
  }

  /** After the first start: whenever it dies, wait a little and start it again. */
  private watch(): void {
    const { current } = this
    if (!current) return
    const again = () => void this.revive(performance.now() - current.startedMs)
    if (current.child.exitCode !== null || current.child.signalCode !== null) again()
    else current.child.once('exit', again)
  }

  private async revive(livedMs: number): Promise<void> {
    if (this.isStopping) return
    this.failures = livedMs > HEALTHY_MS ? 1 : this.failures + 1
    this.restarts += 1
    this.report(false)
    await sleep(backoffMs(this.failures))
    if (this.isStopping) return
    const starting = this.launch()
    this.watch()
    await starting
  }

  private report(isUp: boolean): void {
    if (this.current)
      this.plan.onChange({
        process: this.current.mark,
        restarts: this.restarts,
        hangs: this.hangs,
        since: new Date().toISOString(),
        isUp,
      })
  }
}

/** Opens the log for appending; a long one steps aside first. A process is worth more than its log. */
function openLog(file: string): number | 'ignore' {
  try {
    turnLog(file)
    return fs.openSync(file, 'a', 0o600)
  } catch {
    return 'ignore'
  }
}

/** The last lines of a log, for a failure the operator sees. */
export function lastLines(file: string, count: number): string {
  const size = fs.statSync(file, { throwIfNoEntry: false })?.size ?? 0
  if (!size) return ''
  const buffer = Buffer.alloc(Math.min(size, 8192))
  const fd = fs.openSync(file, 'r')
  fs.readSync(fd, buffer, 0, buffer.length, size - buffer.length)
  fs.closeSync(fd)
  return buffer.toString().trim().split('\n').slice(-count).join('\n')
}
