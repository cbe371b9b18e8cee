const WINDOW_MS = 10 * 60_000
const MOST = 60
const asked = new Map<string, { since: number; n: number }>()

/**
 * Whether this address may ask for another link: sixty in ten minutes, so that a computer room gets its own and a flood does
 * not get through. Kept in memory: a restart forgets, which harms nobody.
 */
export function mayAskForLink(address: string, now: Date): boolean {
  const at = now.getTime()
  if (asked.size > 10_000)
    for (const [key, { since }] of asked) if (at - since >= WINDOW_MS) asked.delete(key)
  const known = asked.get(address)
  const entry = known && at - known.since < WINDOW_MS ? known : { since: at, n: 0 }
  entry.n++
  asked.set(address, entry)
  return entry.n <= MOST
}
