import fs from 'node:fs'
import path from 'node:path'
import { placeOf } from '../process/place-id.mjs'
import type { ProcessMark } from '../process/process-mark.mjs'

/** One process that the supervisor keeps: how often it was started again, and how often because it hung. */
export type ChildEntry = ProcessMark & { restarts: number; hangs: number; since: string }

/**
 * `<data>/run.json`: who runs here and how to reach it. Read by tools, by health and by the start after a
 * crash.
 */
export type RunFile = {
  purpose: 'server' | 'tool'
  state: 'starting' | 'running' | 'stopping' | 'stopped'
  supervisor: ProcessMark
  port?: number
  publicUrl?: string
  version?: string
  /** The courses that the site reads. */
  content?: string
  /** Of the embedded database; kept over restarts. */
  password?: string
  databasePort?: number
  databaseUrl?: string
  children: Record<string, ChildEntry>
  /** The folder this was written for: in a copy of it, these processes are somebody else's. */
  place?: string
}

const fileOf = (data: string) => path.join(data, 'run.json')

/**
 * What the file says; null when it is missing or was cut off. Of one that was copied here only the database's
 * password counts.
 */
export function readRunFile(data: string): RunFile | null {
  try {
    const run = JSON.parse(fs.readFileSync(fileOf(data), 'utf8')) as RunFile
    if (!run.place || run.place === placeOf(data)) return run
    const nobody = { pid: 0, started: '' }
    return {
      purpose: 'server',
      state: 'stopped',
      supervisor: nobody,
      children: {},
      ...(run.password && { password: run.password }),
    }
  } catch {
    return null
  }
}

/** Writes the file whole or not at all, readable for the owner only. */
export function writeRunFile(data: string, run: RunFile): void {
  const draft = `${fileOf(data)}.new`
  fs.writeFileSync(draft, `${JSON.stringify({ ...run, place: placeOf(data) }, null, 2)}\n`, { mode: 0o600 })
  fs.renameSync(draft, fileOf(data))
}
