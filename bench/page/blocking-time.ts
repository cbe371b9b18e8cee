import { z } from 'zod'

const Event = z.object({
  name: z.string(),
  pid: z.number(),
  tid: z.number(),
  ts: z.number().default(0),
  tdur: z.number().optional(),
  args: z.record(z.string(), z.unknown()).optional(),
})
const Trace = z.object({ traceEvents: z.array(z.unknown()) })
type Event = z.infer<typeof Event>

const LONG_MS = 50

/**
 * Total blocking time out of a Chrome trace: what each task of the page's main thread takes beyond 50 ms,
 * after the first paint. It counts the thread's own processor time, so that what else the machine does
 * lengthens nothing.
 */
export function blockingTime(trace: Buffer): number {
  const events = Trace.parse(JSON.parse(trace.toString('utf8'))).traceEvents.flatMap((event): Event[] => {
    const known = Event.safeParse(event)
    return known.success ? [known.data] : []
  })
  const paint = events.findLast(({ name }) => name === 'firstContentfulPaint')
  if (!paint) throw new Error('the trace has no first paint')
  const main = events.find(
    ({ name, pid, args }) => name === 'thread_name' && pid === paint.pid && args?.name === 'CrRendererMain',
  )
  const tasks = events.filter(
    ({ name, pid, tid, ts, tdur }) =>
      name === 'RunTask' && pid === paint.pid && tid === main?.tid && tdur !== undefined && ts >= paint.ts,
  )
  if (tasks.length === 0) throw new Error('the trace has no tasks of the page')
  return tasks.reduce((sum, { tdur = 0 }) => sum + Math.max(0, tdur / 1000 - LONG_MS), 0)
}
