import path from 'node:path'
import { type Server, startServer } from '../postgres/server'
import { backoffMs, HEALTHY_MS } from './backoff'
import type { Build } from './build'
import { Child, type ChildState, lastLines } from './child'
import { Problem } from '../process/problem'
import { parentOf, sleep } from '../process/processes'
import type { RunOptions } from './run-options'
import type { RunFile } from './run-file'
import { typescript } from './run-script'

const PARENT_CHECK_MS = process.platform === 'linux' ? 500 : 2_000

type Plan = {
  root: string
  options: RunOptions
  env: NodeJS.ProcessEnv
  build: Build | null
  database: Server | null
  runFile: RunFile
  save: (change: Partial<RunFile>) => void
  /** Gives back what the start took: database, build, lock. */
  release: () => Promise<void>
  say: (text: string) => void
}

/** Keeps PostgreSQL, web and worker alive, and takes them down in order. */
export class Supervisor {
  private readonly web: Child
  private readonly worker: Child
  private database: Server | null
  private isStopping = false
  private databaseRestarts = 0

  constructor(private readonly plan: Plan) {
    const { root, options, build, database } = plan
    const dev = options.isDev
      ? { HAIDANG_DEV: '1', NODE_ENV: 'development' as const }
      : { NODE_ENV: 'production' as const }
    const web = {
      HAIDANG_PORT: String(options.port),
      HAIDANG_HOST: options.host,
      ...(build && { HAIDANG_DIST: build.dist, HAIDANG_BUILD_ID: build.id }),
    }
    this.database = database
    this.web = this.child('web', [path.join(root, 'ops/web/serve.mjs')], { ...dev, ...web })
    // Of an own database this is the only worker; an operator may run several on a database of theirs.
    this.worker = this.child('worker', typescript(root, 'scripts/worker.ts'), {
      NODE_ENV: 'production',
      ...(database && { HAIDANG_ONLY_WORKER: '1' }),
    })
  }

  /** Starts web and worker; resolves when both are ready. */
  async start(): Promise<void> {
    this.listen()
    if (this.database) {
      this.note('postgres', {
        process: this.database.process,
        restarts: 0,
        since: new Date().toISOString(),
        isUp: true,
      })
      void this.watchDatabase(this.database)
    }
    const [web, worker] = await Promise.all([this.web.start(), this.worker.start()])
    if (!web.ok) await this.giveUp('web', web.reason)
    if (!worker.ok) await this.giveUp('worker', worker.reason)
    if (!this.isStopping) this.plan.save({ state: 'running' })
  }

  private child(name: 'web' | 'worker', script: string[], extra: Partial<NodeJS.ProcessEnv>): Child {
    const { root, env, options } = this.plan
    const log = options.isDev ? null : path.join(options.data, `${name}.log`)
    return new Child({
      name,
      script,
      root,
      log,
      env: { ...env, ...extra } as NodeJS.ProcessEnv,
      onChange: (state) => this.note(name, state),
    })
  }

  private note(name: string, state: ChildState): void {
    const { runFile, save, say } = this.plan
    const before = runFile.children[name]
    if (state.restarts > (before?.restarts ?? 0)) say(`The ${name} process had ended; starting it again`)
    runFile.children[name] = { ...state.process, restarts: state.restarts, since: state.since }
    save({})
  }

  private async giveUp(name: string, reason: string): Promise<never> {
    await this.shutDown()
    const { port, data } = this.plan.options
    if (reason === 'EADDRINUSE')
      throw new Problem(
        `Port ${port} is taken by another program. Stop that program, or choose another port: npm start -- --port ${port + 1}`,
      )
    throw new Problem(
      `The ${name} process did not start: ${reason}.\n${lastLines(path.join(data, `${name}.log`), 15)}`,
    )
  }

  private async watchDatabase(server: Server): Promise<void> {
    let current = server
    for (let failures = 0; ; ) {
      const since = performance.now()
      await current.ended
      if (this.isStopping) return
      failures = performance.now() - since > HEALTHY_MS ? 1 : failures + 1
      current = await this.reviveDatabase(current, failures)
    }
  }

  private async reviveDatabase(gone: Server, failures: number): Promise<Server> {
    const { options, say, save } = this.plan
    for (let failure = failures; ; failure++) {
      await sleep(backoffMs(failure))
      try {
        const next = await startServer({ data: options.data, password: gone.password, port: gone.port, say })
        this.database = next
        this.databaseRestarts += 1
        this.note('postgres', {
          process: next.process,
          restarts: this.databaseRestarts,
          since: new Date().toISOString(),
          isUp: true,
        })
        if (next.port !== gone.port) {
          save({ databasePort: next.port, databaseUrl: next.url('haidang') })
          await Promise.all(
            [this.web, this.worker].map((child) => child.restartWith({ DATABASE_URL: next.url('haidang') })),
          )
        }
        return next
      } catch (error) {
        say(error instanceof Error ? error.message : String(error))
      }
    }
  }

  private listen(): void {
    const stop = () => {
      if (this.isStopping) return
      process.stdout.write('\n')
      this.plan.say('Stopping')
      void this.shutDown().then(() => process.exit(0))
    }
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop)
    this.watchParent(stop)
  }

  /** npm was killed: nobody could press Ctrl-C here any more, and the next `npm start` must find the folder free. npm starts a shell that starts us. */
  private watchParent(stop: () => void): void {
    if (!process.env.npm_lifecycle_event) return
    const shell = process.ppid
    const npm = parentOf(shell)
    setInterval(() => {
      if (process.ppid !== shell || parentOf(shell) !== npm) stop()
    }, PARENT_CHECK_MS).unref()
  }

  /** Web first (it drains), then worker (it finishes or gives back), then PostgreSQL. */
  private async shutDown(): Promise<void> {
    this.isStopping = true
    const { save, release } = this.plan
    save({ state: 'stopping' })
    await this.web.stop(10_000)
    await this.worker.stop(15_000)
    await this.database?.stop()
    save({ state: 'stopped', children: {} })
    await release()
  }
}
