import { spawn } from 'node:child_process'
import { endSteps, track } from '@/ops/process/run-script'

const PATIENCE_MS = 20_000
let isStopping = false

/** Whether somebody asked this run to stop: nothing new is begun. */
export const wasStopped = (): boolean => isStopping

/**
 * Runs a Node program in a group of its own with its output to the terminal; answers whether it ended well.
 */
export function runProgram(root: string, args: string[], env: Record<string, string> = {}): Promise<boolean> {
  if (isStopping) return Promise.resolve(false)
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      env: { ...process.env, ...env } as NodeJS.ProcessEnv,
      stdio: ['ignore', 'inherit', 'inherit'],
      detached: true,
    })
    track(child)
    child.once('error', () => resolve(false))
    child.once('close', (code) => resolve(code === 0))
  })
}

/**
 * Ctrl-C, SIGTERM or SIGHUP: what runs is asked to end as Ctrl-C asks, each program with all it started (a
 * browser, a site, a database), and ended when it does not. The run itself then comes to its end by its own
 * way and clears up.
 */
export function endTogether(): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => {
      if (isStopping) return
      isStopping = true
      endSteps('SIGINT')
      setTimeout(() => endSteps('SIGKILL'), PATIENCE_MS).unref()
    })
}
