import { type ChildProcess, type ChildProcessByStdio, spawn } from 'node:child_process'
import path from 'node:path'
import type { Readable } from 'node:stream'

type Options = { root: string; env?: NodeJS.ProcessEnv; onOutput?: (text: string) => void }

const running = new Set<number>()

/** Ends the steps that are under way, each with all it started: for a start that is interrupted. */
export function endSteps(signal: NodeJS.Signals = 'SIGTERM'): void {
  for (const pid of running) {
    try {
      process.kill(-pid, signal)
    } catch {
      // Just ended by itself.
    }
  }
}

/** Follows a step in a group of its own until it ends. */
export function track(child: ChildProcess): void {
  const { pid } = child
  if (pid === undefined) return
  running.add(pid)
  child.once('close', () => running.delete(pid))
}

/** Starts a step with this Node, in a group of its own that `endSteps` reaches until it ends. */
export function startStep(
  script: string[],
  root: string,
  env: NodeJS.ProcessEnv,
): ChildProcessByStdio<null, Readable, Readable> {
  const child = spawn(process.execPath, script, {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  })
  track(child)
  return child
}

/**
 * Runs one of our TypeScript files, or a program's script, with this Node; answers its exit code and what it
 * wrote.
 */
export function runNode(
  script: string[],
  { root, env = process.env, onOutput }: Options,
): Promise<{ code: number | null; text: string }> {
  return new Promise((resolve) => {
    const child = startStep(script, root, env)
    let text = ''
    const take = (part: Buffer) => {
      text += part
      onOutput?.(String(part))
    }
    child.stdout.on('data', take)
    child.stderr.on('data', take)
    child.once('error', (error) => resolve({ code: 1, text: `${text}${error.message}` }))
    child.once('close', (code) => resolve({ code, text }))
  })
}

/** The arguments that make Node read TypeScript. */
export const typescript = (root: string, script: string): string[] => [
  '--import',
  'tsx',
  path.join(root, script),
]
