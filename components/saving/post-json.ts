import { reach } from './line'

/** How long an answer may take before the line counts as lost. */
export const ANSWER_MS = 15_000

/**
 * Sends JSON and reads the server's own answer. Anything else (no line, a gateway's page, a restart)
 * rejects: the line was lost, nobody refused.
 */
export async function postJson<Reply>(url: string, body: object): Promise<Reply> {
  const response = await reach(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
    keepalive: true,
    // A phone's line may hang without ever breaking.
    signal: AbortSignal.timeout(ANSWER_MS),
  })
  if (response.status >= 500) throw new Error('unavailable')
  return (await response.json()) as Reply
}

/** Until so many milliseconds have passed, or the browser says sooner that it is online again. */
export const waitForLine = (ms: number): Promise<void> =>
  new Promise((done) => {
    const finish = () => {
      clearTimeout(timer)
      window.removeEventListener('online', finish)
      done()
    }
    const timer = setTimeout(finish, ms)
    window.addEventListener('online', finish)
  })
