import { type ChildProcess, spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { ownData } from '@/scripts/check/test-folders'
import { allProcesses } from '@/ops/process/processes'
import { readRunFile, type RunFile } from '@/ops/start/run-file'

export type Name = 'web' | 'worker' | 'postgres'
export type TestServer = {
  url: string
  data: string
  /** The address of its database, for reading what a browser cannot see. */
  databaseUrl: () => string
  /** SIGKILL of one of its processes; the supervisor starts it again. */
  kill: (name: Name) => void
  /** SIGSTOP of one of its processes, with all that it started: it lives and does nothing. */
  freeze: (name: Name) => void
  /** SIGKILL of everything at once, as a power cut does. */
  killAll: () => Promise<void>
  /** Starts again on the same data (after killAll or stop). */
  restart: (root?: string, env?: Record<string, string>) => Promise<void>
  stop: () => Promise<void>
}

type Options = {
  name: string
  port: number
  isEmpty?: boolean
  keepData?: boolean
  root?: string
  env?: Record<string, string>
}

/** Starts a whole site as `npm start` does, on a data folder and port of its own. */
export async function startServer({
  name,
  port,
  isEmpty = false,
  keepData = false,
  root = process.cwd(),
  env = {},
}: Options): Promise<TestServer> {
  const data = ownData(name)
  if (!keepData) fs.rmSync(data, { recursive: true, force: true })
  fs.mkdirSync(data, { recursive: true, mode: 0o711 })
  let child: ChildProcess | undefined
  const run = () => {
    const file = readRunFile(data)
    if (!file) throw new Error(`nothing runs in ${data}`)
    return file
  }
  const restart = async (from = root, more: Record<string, string> = {}) => {
    child = await launch(from, data, port, isEmpty, { ...env, ...more })
  }
  const gone = (it: ChildProcess) =>
    new Promise<void>((resolve) =>
      it.exitCode !== null || it.signalCode !== null ? resolve() : it.once('exit', () => resolve()),
    )
  await restart()
  return {
    url: `http://localhost:${port}`,
    data,
    databaseUrl: () => run().databaseUrl ?? '',
    kill: (which) => process.kill(pidOf(run(), which), 'SIGKILL'),
    freeze: (which) => {
      const pid = pidOf(run(), which)
      for (const { pid: one } of allProcesses().filter((it) => it.pid === pid || it.parent === pid))
        process.kill(one, 'SIGSTOP')
    },
    killAll: async () => {
      // The supervisor first: whatever it is starting again at this moment stands in its file by then.
      end(run().supervisor)
      for (const one of Object.values(run().children)) end(one)
      if (child) await gone(child)
    },
    restart,
    stop: async () => {
      if (!child || child.exitCode !== null || child.signalCode !== null) return
      child.kill('SIGTERM')
      await gone(child)
    },
  }
}

/** Never 0: a signal to that is one to everybody here. */
function pidOf({ children }: RunFile, which: Name): number {
  const pid = children[which]?.pid
  if (!pid) throw new Error(`no ${which} process runs`)
  return pid
}

/** SIGKILL; a process that has just died by itself is as dead as it should be. */
function end({ pid }: { pid: number }): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error
  }
}

/** The environment without what an earlier journey put there to reach its own site. */
export const cleanEnv = (): NodeJS.ProcessEnv => ({
  NODE_ENV: process.env.NODE_ENV,
  ...Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^(HAIDANG_|DATABASE_URL$|PUBLIC_URL$|NEXTAUTH_URL$|npm_)/.test(name),
    ),
  ),
})

function launch(
  root: string,
  data: string,
  port: number,
  isEmpty: boolean,
  env: Record<string, string>,
): Promise<ChildProcess> {
  const args = [
    path.join(root, 'scripts/start.mjs'),
    '--port',
    String(port),
    '--data',
    data,
    ...(isEmpty ? ['--empty'] : []),
  ]
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...cleanEnv(), HAIDANG_TEST: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  // A test that ran out of time leaves no site behind, whose port the next one needs.
  const end = () => child.kill('SIGTERM')
  process.once('exit', end)
  child.once('exit', () => process.off('exit', end))
  let output = ''
  return new Promise((resolve, reject) => {
    const take = (part: Buffer) => {
      output += part
      if (output.includes('Ready after')) resolve(child)
    }
    child.stdout?.on('data', take)
    child.stderr?.on('data', take)
    child.once('exit', (code) => reject(new Error(`the site did not start (exit code ${code}):\n${output}`)))
  })
}
