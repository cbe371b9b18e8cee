import fs from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { env } from '@/server/platform/env'

const RunInfo = z.object({
  state: z.enum(['starting', 'running', 'stopping', 'stopped']),
  children: z.record(
    z.string(),
    z.object({ pid: z.number(), restarts: z.number(), hangs: z.number().default(0), since: z.string() }),
  ),
})
export type RunInfo = z.output<typeof RunInfo>

/** What the supervisor notes about its processes in run.json; null when this site runs without it. */
export function runInfo(): RunInfo | null {
  try {
    return RunInfo.parse(JSON.parse(fs.readFileSync(path.join(env().dataDir, 'run.json'), 'utf8')))
  } catch {
    return null
  }
}
