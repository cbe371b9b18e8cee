import fs from 'node:fs'
import path from 'node:path'
import type { ProcessMark } from '../process/processes'

/** `<data>/run.json`: who runs here and how to reach it. Read by tools, by health and by the start after a crash. */
export type RunFile = {
  purpose: 'server' | 'tool'
  state: 'starting' | 'running' | 'stopping' | 'stopped'
  supervisor: ProcessMark
  port?: number
  publicUrl?: string
  version?: string
  /** Of the embedded database; kept over restarts. */
  password?: string
  databasePort?: number
  databaseUrl?: string
  children: Record<string, ProcessMark & { restarts: number; since: string }>
}

const fileOf = (data: string) => path.join(data, 'run.json')

/** What the file says; null when it is missing or was cut off. */
export function readRunFile(data: string): RunFile | null {
  try {
    return JSON.parse(fs.readFileSync(fileOf(data), 'utf8')) as RunFile
  } catch {
    return null
  }
}

/** Writes the file whole or not at all, readable for the owner only. */
export function writeRunFile(data: string, run: RunFile): void {
  const draft = `${fileOf(data)}.new`
  fs.writeFileSync(draft, `${JSON.stringify(run, null, 2)}\n`, { mode: 0o600 })
  fs.renameSync(draft, fileOf(data))
}
