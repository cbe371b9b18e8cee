import { prisma } from '@/server/platform/db'
import { queueLag } from '@/server/platform/queue'
import { readHealth } from './health'

/** The site's health in Prometheus's text format. */
export async function readMetrics(): Promise<string> {
  const health = await readHealth()
  const none = { lagSeconds: 0, waiting: 0, failed: 0 }
  const queue = health.status === 'down' ? none : await queueLag(prisma()).catch(() => none)
  const lines = [
    ...gauge('haidang_up', 'Whether the site can do its work.', health.status === 'down' ? 0 : 1),
    ...gauge('haidang_database_up', 'Whether the database answers.', health.database === 'ok' ? 1 : 0),
    ...gauge(
      'haidang_clock_believed',
      'Whether the clock is believed, so that what is over is deleted.',
      health.clock === 'ok' ? 1 : 0,
    ),
    ...gauge('haidang_disk_free_megabytes', 'Room left for the data folder.', health.disk.freeMb),
    ...gauge(
      'haidang_jobs_lag_seconds',
      'How long the oldest job that may run has waited.',
      queue.lagSeconds,
    ),
    ...gauge(
      'haidang_figures_drift',
      'Figures that the last recount found wrong.',
      health.figures.drift ?? 0,
    ),
    ...gauge(
      'haidang_figures_age_seconds',
      'How long ago the figures were recounted; 0 before the first time.',
      health.figures.ageSeconds ?? 0,
    ),
    ...gauge(
      'haidang_figures_unexplained',
      'Changes that the last nightly sync had no reason for.',
      health.figures.unexplained ?? 0,
    ),
    ...gauge('haidang_jobs_waiting', 'Jobs that wait.', queue.waiting),
    ...gauge('haidang_jobs_failed', 'Jobs that failed for good in the last fourteen days.', queue.failed),
    ...gauge(
      'haidang_letters_waiting',
      'Letters that failed three times and are tried again.',
      health.mail.waiting,
    ),
    ...gauge('haidang_letters_failed', 'Letters given up in the last seven days.', health.mail.failed),
    ...gauge('haidang_web_memory_bytes', 'Memory of the web process.', process.memoryUsage.rss()),
    ...gauge('haidang_web_uptime_seconds', 'Age of the web process.', Math.round(process.uptime())),
    ...counters(
      'haidang_restarts_total',
      'How often a process was started again since the start.',
      (it) => it.restarts,
    ),
    ...counters('haidang_hangs_total', 'How often of these because it answered no more.', (it) => it.hangs),
  ]
  return `${lines.join('\n')}\n`

  function counters(
    name: string,
    help: string,
    value: (it: { restarts: number; hangs: number }) => number,
  ): string[] {
    const values = Object.entries(health.processes).map(([of, it]) => `${name}{process="${of}"} ${value(it)}`)
    return [`# HELP ${name} ${help}`, `# TYPE ${name} counter`, ...values]
  }
}

const gauge = (name: string, help: string, value: number): string[] => [
  `# HELP ${name} ${help}`,
  `# TYPE ${name} gauge`,
  `${name} ${value}`,
]
