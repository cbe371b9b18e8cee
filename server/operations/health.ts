import { queueLag } from '@/server/platform/queue'
import { clock } from '@/server/platform/clock'
import { prisma } from '@/server/platform/db'
import { env } from '@/server/platform/env'
import { runInfo } from './run-info'

export type Health = {
  status: 'ok' | 'degraded' | 'down'
  database: 'ok' | 'down'
  jobs: { lagSeconds: number }
  version: string
  /** How often each process was started again, and whether one just was. */
  processes: Record<string, { restarts: number; since: string }>
}

const LAG_LIMIT_S = 300
const RECENT_MS = 60_000

/** How the site is: down without its database, degraded when jobs wait too long or a process has just been started again. */
export async function readHealth(): Promise<Health> {
  const processes = Object.fromEntries(
    Object.entries(runInfo()?.children ?? {}).map(([name, { restarts, since }]) => [
      name,
      { restarts, since },
    ]),
  )
  const lag = await queueLag(prisma()).catch(() => null)
  const version = env().version
  if (!lag) return { status: 'down', database: 'down', jobs: { lagSeconds: 0 }, version, processes }
  const now = clock.now().getTime()
  const isRestarting = Object.values(processes).some(
    ({ restarts, since }) => restarts > 0 && now - Date.parse(since) < RECENT_MS,
  )
  const status = lag.lagSeconds > LAG_LIMIT_S || isRestarting ? 'degraded' : 'ok'
  return { status, database: 'ok', jobs: { lagSeconds: lag.lagSeconds }, version, processes }
}

/** The same in Prometheus's text format. */
export async function readMetrics(): Promise<string> {
  const health = await readHealth()
  const queue = await queueLag(prisma()).catch(() => ({ lagSeconds: 0, waiting: 0, failed: 0 }))
  const lines = [
    ...gauge('haidang_up', 'Whether the site can do its work.', health.status === 'down' ? 0 : 1),
    ...gauge('haidang_database_up', 'Whether the database answers.', health.database === 'ok' ? 1 : 0),
    ...gauge(
      'haidang_jobs_lag_seconds',
      'How long the oldest job that may run has waited.',
      queue.lagSeconds,
    ),
    ...gauge('haidang_jobs_waiting', 'Jobs that wait.', queue.waiting),
    ...gauge('haidang_jobs_failed', 'Jobs that failed for good in the last fourteen days.', queue.failed),
    ...gauge('haidang_web_memory_bytes', 'Memory of the web process.', process.memoryUsage.rss()),
    ...gauge('haidang_web_uptime_seconds', 'Age of the web process.', Math.round(process.uptime())),
    '# HELP haidang_restarts_total How often a process was started again since the site was started.',
    '# TYPE haidang_restarts_total counter',
    ...Object.entries(health.processes).map(
      ([name, { restarts }]) => `haidang_restarts_total{process="${name}"} ${restarts}`,
    ),
  ]
  return `${lines.join('\n')}\n`
}

const gauge = (name: string, help: string, value: number): string[] => [
  `# HELP ${name} ${help}`,
  `# TYPE ${name} gauge`,
  `${name} ${value}`,
]
