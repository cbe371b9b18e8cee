import { type ChildProcess, spawn } from 'node:child_process'

type Options = { cwd: string; env?: NodeJS.ProcessEnv; onOutput?: (text: string) => void }
/** `said` is what it has written lately. */
export type Running = { pid: number; stop: () => Promise<void>; said: () => string }

const STOP_MS = 30_000

function start(script: readonly string[], { cwd, env = process.env }: Options): ChildProcess {
  return spawn(process.execPath, script, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] })
}

/** Runs one of our programs to its end; answers its output, throws with what it said when it failed. */
export async function runToEnd(script: readonly string[], options: Options): Promise<string> {
  const child = start(script, options)
  const [out, err] = [collect(child.stdout, options.onOutput), collect(child.stderr, options.onOutput)]
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve))
  if (code !== 0) throw new Error(`${script.join(' ')} ended with ${code}:\n${out()}\n${err()}`.trim())
  return out()
}

/** Starts a server and waits until it says that it is ready. */
export async function startServer(
  script: readonly string[],
  isReady: RegExp,
  options: Options,
): Promise<Running> {
  const child = start(script, options)
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const [out, err] = [collect(child.stdout, options.onOutput), collect(child.stderr, options.onOutput)]
  await new Promise<void>((resolve, reject) => {
    const look = () => isReady.test(out()) && resolve()
    child.stdout?.on('data', look)
    child.once('exit', (code) =>
      reject(new Error(`${script.join(' ')} ended with ${code} before it was ready:\n${out()}\n${err()}`)),
    )
  })
  const stop = async () => {
    child.kill('SIGTERM')
    const timer = setTimeout(() => child.kill('SIGKILL'), STOP_MS)
    await exited
    clearTimeout(timer)
  }
  return { pid: child.pid ?? 0, stop, said: () => `${out()}${err()}` }
}

function collect(stream: NodeJS.ReadableStream | null, onOutput?: (text: string) => void): () => string {
  let text = ''
  stream?.on('data', (part: Buffer) => {
    text = (text + part).slice(-20_000)
    onOutput?.(String(part))
  })
  return () => text
}
