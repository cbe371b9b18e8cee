export type Load = { clients: number; seconds: number; most: number }
/**
 * What one client does again and again; answers how many requests that was, 0 when there is nothing left to
 * do.
 */
export type Work = (client: number) => Promise<number>
/** A kind of work, and the processes that serve it. */
export type Side = { work: Work; servers: () => Promise<readonly number[]> | readonly number[] }
export type Driven = { requests: number; ms: number }

/** Lets some clients work side by side until the time or the count is used up. */
export async function drive({ clients, seconds, most }: Load, work: Work): Promise<Driven> {
  const from = performance.now()
  const until = from + seconds * 1000
  let requests = 0
  const one = async (client: number): Promise<void> => {
    while (performance.now() < until && requests < most) {
      const done = await work(client)
      if (done === 0) return
      requests += done
    }
  }
  await Promise.all(Array.from({ length: clients }, (_, client) => one(client)))
  return { requests, ms: performance.now() - from }
}
