import { systemActor } from '@/domain/access/actor'
import { sweepFiles } from '@/server/files/sweep-files'
import { clock } from '@/server/platform/clock'
import { execute } from '@/server/platform/command'
import { countGauge } from '@/server/gauge/count-gauge'
import { sweepRetention } from '@/server/privacy/sweep-retention'
import { whileClockIsBelieved } from '@/server/privacy/watch-clock'
import { proveAndSync } from './nightly'

type Step = {
  /** Local time of the school; a site that was off then catches up when it is back. */
  at: string
  run: () => Promise<unknown>
  /** After how many seconds a step that hangs is given to another worker. */
  expireSeconds: number
}

/**
 * The work of every day, each step once a day. A step may run twice (a worker died halfway): it must make
 * that harmless. Add one here and nowhere else.
 */
export const daily = {
  'enrolments.sync': { at: '00:10', run: proveAndSync, expireSeconds: 3600 },
  // Who is counted stays so, and by waiting days: not under a clock that nobody believes.
  'gauge.count': {
    at: '02:30',
    run: () => whileClockIsBelieved(() => execute(countGauge, systemActor('worker'), {})),
    expireSeconds: 600,
  },
  'files.sweep': {
    at: '03:00',
    run: () => whileClockIsBelieved(() => sweepFiles(clock.now())),
    expireSeconds: 300,
  },
  'retention.sweep': {
    at: '03:30',
    run: () => whileClockIsBelieved(() => sweepRetention(systemActor('worker'))),
    expireSeconds: 3600,
  },
} satisfies Record<string, Step>

export const dailySteps: readonly (Step & { name: string })[] = Object.entries<Step>(daily).map(
  ([name, step]) => ({ name, ...step }),
)
