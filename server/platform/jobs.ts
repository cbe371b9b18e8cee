import { z } from 'zod'
import { Lang } from '@/domain/lang/lang'

type Definition = { data: z.ZodType; expireSeconds?: number }
const define = <D extends Record<string, Definition>>(definitions: D): D => definitions

/**
 * The jobs that are asked for: what each is told, and after how many seconds one that hangs is given to
 * another worker (300). A new one does not compile without its line in server/worker/registry.ts. The work of
 * every day is server/worker/daily.ts.
 */
export const jobs = define({
  'certificate.render': { data: z.object({ personId: z.uuid(), certificateId: z.uuid() }) },
  'notice.send': { data: z.object({ personId: z.uuid(), noticeId: z.uuid() }) },
  /** Asked for by release 0.1.0 and still waiting when the next one starts. */
  'mail.activation': { data: z.object({ personId: z.uuid().nullable(), lang: Lang.optional() }) },
  'enrolments.settle': { data: z.object({ settlingId: z.uuid() }), expireSeconds: 900 },
  'figures.recount': { data: z.object({}), expireSeconds: 3600 },
})

export type JobName = keyof typeof jobs
export type JobData<N extends JobName> = z.output<(typeof jobs)[N]['data']>

export const jobNames = Object.keys(jobs) as JobName[]

export const expireSecondsOf = (name: JobName): number =>
  (jobs as Record<JobName, Definition>)[name].expireSeconds ?? 300
