import { mayDelete } from '@/domain/privacy/clock-guard'
import { clock } from '@/server/platform/clock'
import { prisma } from '@/server/platform/db'
import { type MailFigures, readMail } from '@/server/mail/read-mail'
import { freeDisk } from '@/server/platform/disk'
import { env } from '@/server/platform/env'
import { queueLag } from '@/server/platform/queue'
import { readClock } from '@/server/privacy/watch-clock'
import { runInfo } from './run-info'

export type Health = {
  status: 'ok' | 'degraded' | 'down'
  database: 'ok' | 'down'
  /** `held`: the clock has leapt, so nothing is deleted by it. */
  clock: 'ok' | 'held'
  disk: { status: 'ok' | 'low'; freeMb: number }
  jobs: { lagSeconds: number }
  mail: MailFigures
  /**
   * What the last recount found wrong and how long ago that was, and what the last nightly sync could not
   * explain; null before the first. `overdue`: nights have passed without a recount, so what it found proves
   * nothing of today.
   */
  figures: {
    status: 'ok' | 'wrong' | 'overdue'
    drift: number | null
    unexplained: number | null
    ageSeconds: number | null
  }
  version: string
  /** How often each process was started again, how often of these because it hung, and since when it runs. */
  processes: Record<string, { restarts: number; hangs: number; since: string }>
}

const unknown: Health['figures'] = { status: 'ok', drift: null, unexplained: null, ageSeconds: null }

/**
 * A night that was missed is noticed by the noon after the next one would have been; recounts come every
 * night at ten past.
 */
const RECOUNT_LIMIT_MS = 36 * 3_600_000

async function readFigures(now: Date): Promise<Health['figures']> {
  const [recount, sync, school] = await Promise.all([
    prisma().recount.findFirst({ orderBy: { at: 'desc' }, select: { drift: true, at: true } }),
    prisma().enrolmentSync.findFirst({ orderBy: { at: 'desc' }, select: { unexplained: true } }),
    prisma().institution.findFirst({ select: { createdAt: true } }),
  ])
  const { drift = null, at = null } = recount ?? {}
  const unexplained = sync?.unexplained ?? null
  // Before the first one the age of the school counts: recounts that fail from the first night on are noticed
  // too.
  const since = at ?? school?.createdAt ?? now
  const isOverdue = now.getTime() - since.getTime() > RECOUNT_LIMIT_MS
  const isWrong = (drift ?? 0) > 0 || (unexplained ?? 0) > 0
  return {
    status: isWrong ? 'wrong' : isOverdue ? 'overdue' : 'ok',
    drift,
    unexplained,
    ageSeconds: at && Math.round((now.getTime() - at.getTime()) / 1000),
  }
}

const LAG_LIMIT_S = 300
const RECENT_MS = 60_000
const PATIENCE_MS = 3_000

/** A stopped database never answers; monitoring must hear so all the same. */
async function within<T>(work: Promise<T>): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), PATIENCE_MS)
  })
  try {
    return await Promise.race([work.catch(() => null), late])
  } finally {
    clearTimeout(timer)
  }
}

/**
 * How the site is: down without its database; degraded when jobs wait too long, a process has just been
 * started again, letters do not get through, the disk is nearly full, the clock is not believed, or figures
 * do not follow from their evidence or have not been recounted for nights.
 */
export async function readHealth(): Promise<Health> {
  const processes = Object.fromEntries(
    Object.entries(runInfo()?.children ?? {}).map(([name, { restarts, hangs, since }]) => [
      name,
      { restarts, hangs, since },
    ]),
  )
  const { freeMb, isLow } = await freeDisk()
  const disk = { status: isLow ? ('low' as const) : ('ok' as const), freeMb }
  const found = await within(
    Promise.all([queueLag(prisma()), readClock(), readMail(prisma(), clock.now()), readFigures(clock.now())]),
  )
  const version = env().version
  if (!found)
    return {
      status: 'down',
      database: 'down',
      clock: 'ok',
      disk,
      jobs: { lagSeconds: 0 },
      mail: { status: 'ok', waiting: 0, failed: 0 },
      figures: unknown,
      version,
      processes,
    }
  const [{ lagSeconds }, state, mail, figures] = found
  const now = clock.now().getTime()
  const isRestarting = Object.values(processes).some(
    ({ restarts, since }) => restarts > 0 && now - Date.parse(since) < RECENT_MS,
  )
  const isHeld = state !== null && !mayDelete(state)
  const isDegraded =
    lagSeconds > LAG_LIMIT_S ||
    isRestarting ||
    isHeld ||
    isLow ||
    mail.status === 'failing' ||
    figures.status !== 'ok'
  const status = isDegraded ? 'degraded' : 'ok'
  return {
    status,
    database: 'ok',
    clock: isHeld ? 'held' : 'ok',
    disk,
    jobs: { lagSeconds },
    mail,
    figures,
    version,
    processes,
  }
}

/** What a stranger is told: that the site works. The rest tells a thief which faults it has. */
export const publicHealth = ({ status, database }: Health): Pick<Health, 'status' | 'database'> => ({
  status,
  database,
})
