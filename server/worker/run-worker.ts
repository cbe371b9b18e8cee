import type PgBoss from 'pg-boss'
import { mayDelete } from '@/domain/privacy/clock-guard'
import { watchClock } from '@/server/privacy/watch-clock'
import { closeDb, prisma } from '@/server/platform/db'
import { env } from '@/server/platform/env'
import { log } from '@/server/platform/log'
import { dailySteps } from './daily'
import { enqueueDaily } from './enqueue-daily'
import { type JobName, jobNames, jobs } from '@/server/platform/jobs'
import { recallJobs, SCHEMA, startBoss } from '@/server/platform/queue'
import { closeMail } from '@/server/mail/send-mail'
import { registry } from './registry'

const MINUTE = 60_000

/** Starts working; answers the function that stops: it finishes what runs (or gives it back) and closes. */
export async function runWorker({ isOnly }: { isOnly: boolean }): Promise<() => Promise<void>> {
  // What a killed worker held would wait until it expires; when there is no other worker it is free at once.
  if (isOnly)
    await prisma().$executeRawUnsafe(
      `UPDATE ${SCHEMA}.job SET state = 'retry', started_on = NULL WHERE state = 'active'`,
    )
  const boss = await startBoss(env().databaseUrl)
  boss.on('error', (error) => log.error('jobs.queue', error))
  for (const name of [...jobNames, ...dailySteps.map((step) => step.name)]) {
    let worker: string | undefined
    worker = await boss.work<object>(name, { batchSize: 1, pollingIntervalSeconds: 1 }, async ([job]) => {
      if (!job) return
      await runJob(name, job.id, job.data)
      // Look for the next one at once: three thousand invitations must not take a second each.
      if (worker) boss.notifyWorker(worker)
    })
  }
  const sweep = () => void everyMinute(boss).catch((error: unknown) => log.error('jobs.daily', error))
  sweep()
  const timer = setInterval(sweep, MINUTE)
  log.info('worker.started')
  return async () => {
    clearInterval(timer)
    await boss.stop({ graceful: true, timeout: 10_000 })
    closeMail()
    await closeDb()
    log.info('worker.stopped')
  }
}

/**
 * Asks for what is due today, and tidies the queue: jobs that hang are given back, old ones go while the
 * clock is believed.
 */
async function everyMinute(boss: PgBoss): Promise<void> {
  const state = await watchClock()
  await recallJobs(prisma())
  await enqueueDaily()
  if (mayDelete(state)) await boss.maintain()
  else await boss.expire()
}

/** A command that the job ran refused: nothing was done, so the job is not done either. */
export class JobRefused extends Error {
  constructor(readonly reason: string) {
    super(`refused: ${reason}`)
  }
}

const refusalOf = (outcome: unknown): string | null =>
  typeof outcome === 'object' && outcome !== null && 'ok' in outcome && outcome.ok === false
    ? String('reason' in outcome ? outcome.reason : 'unknown')
    : null

const isJob = (name: string): name is JobName => name in jobs

/** A step of the day's work, or what was asked for with its data checked. */
function workOf(name: string, data: unknown): Promise<unknown> {
  const step = dailySteps.find((one) => one.name === name)
  if (step) return step.run()
  if (!isJob(name)) throw new Error(`nobody does ${name}`)
  const handler = registry[name] as (data: unknown) => Promise<unknown>
  return handler(jobs[name].data.parse(data))
}

/**
 * One job: its data checked, its end logged. An error or a refusal gives it back to the queue, which tries
 * again later and at last keeps it as failed, where metrics count it.
 */
export async function runJob(name: string, id: string, data: unknown): Promise<void> {
  const start = performance.now()
  try {
    const outcome = await workOf(name, data)
    const refusal = refusalOf(outcome)
    if (refusal) {
      log.warn('job.refused', { job: name, id, reason: refusal })
      throw new JobRefused(refusal)
    }
    log.info('job.done', { job: name, id, ms: Math.round(performance.now() - start) })
  } catch (error) {
    if (!(error instanceof JobRefused)) log.error('job.failed', error, { job: name, id })
    throw error
  }
}
