const WINDOW_MS = 10 * 60_000
const MOST = 300
const asked = new Map<string, { since: number; n: number }>()

/**
 * Whether this address may ask for another link: three hundred in ten minutes, so that several computer
 * rooms behind one address get theirs and a flood does not get through. Kept in memory: a restart forgets,
 * which harms nobody.
 */
export function mayAskForLink(address: string, now: Date): boolean {
  const at = now.getTime()
  // Also over when it began under a clock that ran ahead.
  const isOver = (since: number) => Math.abs(at - since) >= WINDOW_MS
  if (asked.size > 10_000) for (const [key, { since }] of asked) if (isOver(since)) asked.delete(key)
  const known = asked.get(address)
  const entry = known && !isOver(known.since) ? known : { since: at, n: 0 }
  entry.n++
  asked.set(address, entry)
  return entry.n <= MOST
}
