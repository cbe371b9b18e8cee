import { median } from '../median'

export type Load = { clients: number; seconds: number; most: number }
/** What one client does again and again; answers how many requests that was, 0 when there is nothing left to do. */
export type Work = (client: number) => Promise<number>

/** Lets some clients work side by side until the time or the count is used up; answers requests per second. */
export async function drive({ clients, seconds, most }: Load, work: Work): Promise<number> {
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
  return (requests * 1000) / (performance.now() - from)
}

const WARM = 4

export type Comparison = { ratio: number; perSecond: number; floorPerSecond: number; quartiles: number[] }

/**
 * Measures two kinds of work in short turns, so that whatever else the machine does falls on both; the figure is the median
 * of the rounds' ratios. The first rounds warm up and are thrown away.
 */
export async function compare(rounds: number, load: Load, work: Work, floor: Work): Promise<Comparison> {
  const seen: { work: number; floor: number }[] = []
  for (let round = -WARM; round < rounds; round++) {
    const first = round % 2 === 0 ? await drive(load, work) : undefined
    const floored = await drive(load, floor)
    const worked = first ?? (await drive(load, work))
    if (round >= 0) seen.push({ work: worked, floor: floored })
  }
  const ratios = seen.map((one) => one.work / one.floor)
  return {
    ratio: median(ratios),
    perSecond: Math.round(median(seen.map((one) => one.work))),
    floorPerSecond: Math.round(median(seen.map((one) => one.floor))),
    quartiles: [0.25, 0.75].map((share) => Number((ratios.toSorted((a, b) => a - b)[Math.floor(ratios.length * share)] ?? 0).toFixed(3))),
  }
}
