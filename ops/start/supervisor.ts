import path from 'node:path'
import { type Build, frontOf } from '../build/build-folder'
import type { Server } from '../postgres/server'
import { Problem } from '../process/problem'
import { parentOf } from '../process/processes'
import { typescript } from '../process/run-script'
import { boundLogs } from './bound-logs'
import { Child, type ChildState, lastLines } from './child'
import { DatabaseKeeper } from './database-keeper'
import type { RunFile } from './run-file'
import type { RunOptions } from './run-options'

const PARENT_CHECK_MS = process.platform === 'linux' ? 500 : 2_000
const LOGS = ['web.log', 'worker.log', 'postgres.log']

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
  private readonly database: DatabaseKeeper | null
  private isStopping = false

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
    this.database = database && this.keep(database)
    const front = build ? [frontOf(root, build)] : typescript(root, 'ops/web/serve.ts')
    this.web = this.child('web', front, { ...dev, ...web })
    // Of an own database this is the only worker; an operator may run several on a database of theirs.
    this.worker = this.child('worker', typescript(root, 'scripts/worker.ts'), {
      NODE_ENV: 'production',
      ...(database && { HAIDANG_ONLY_WORKER: '1' }),
    })
  }

  /** Starts web and worker; resolves when both are ready. */
  async start(): Promise<void> {
    const { options, save } = this.plan
    this.listen()
    this.database?.start()
    if (!options.isDev) boundLogs(LOGS.map((name) => path.join(options.data, name)))
    const [web, worker] = await Promise.all([this.web.start(), this.worker.start()])
    if (!web.ok) await this.giveUp('web', web.reason)
    if (!worker.ok) await this.giveUp('worker', worker.reason)
    if (!this.isStopping) save({ state: 'running' })
  }

  private child(name: 'web' | 'worker', script: string[], extra: Partial<NodeJS.ProcessEnv>): Child {
    const { root, env, options, say } = this.plan
    const log = options.isDev ? null : path.join(options.data, `${name}.log`)
    return new Child({
      name,
      script,
      root,
      log,
      env: { ...env, ...extra } as NodeJS.ProcessEnv,
      onChange: (state) => this.note(name, state),
      onUnknownProxy: (address) =>
        say(
          `A proxy at ${address} passes requests on, and TRUSTED_PROXIES does not name it: everybody behind it counts as one client. Start with TRUSTED_PROXIES=${address} when it is yours.`,
        ),
    })
  }

  private keep(database: Server): DatabaseKeeper {
    const { options, say, save } = this.plan
    return new DatabaseKeeper(database, {
      data: options.data,
      say,
      onChange: (state) => this.note('postgres', state),
      onMove: async (moved) => {
        const url = moved.url('haidang')
        save({ databasePort: moved.port, databaseUrl: url })
        await Promise.all([this.web, this.worker].map((child) => child.restartWith({ DATABASE_URL: url })))
      },
    })
  }

  private note(name: string, { process, restarts, hangs, since }: ChildState): void {
    const { runFile, save, say } = this.plan
    const before = runFile.children[name]
    if (hangs > (before?.hangs ?? 0)) say(`The ${name} process did not answer any more; starting it again`)
    else if (restarts > (before?.restarts ?? 0)) say(`The ${name} process had ended; starting it again`)
    runFile.children[name] = { ...process, restarts, hangs, since }
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

  /**
   * npm was killed: nobody could press Ctrl-C here any more, and the next `npm start` must find the folder
   * free. npm starts a shell that starts us.
   */
  private watchParent(stop: () => void): void {
    if (!process.env.npm_lifecycle_event) return
    const shell = process.ppid
    const npm = parentOf(shell)
    setInterval(() => {
      const parent = parentOf(shell)
      // Unreadable for a moment is not gone: then the shell itself has another parent, or we have.
      if (process.ppid !== shell || (parent !== null && npm !== null && parent !== npm)) stop()
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
