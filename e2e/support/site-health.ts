import type { TestServer } from '@/test/start-server'

type Health = { status: string; database: string; clock: string }

/** What the site says of itself; null when it does not answer or says that it is down. */
export async function healthOf(site: Pick<TestServer, 'url'>): Promise<Health | null> {
  try {
    const answer = await fetch(`${site.url}/api/health`, { signal: AbortSignal.timeout(5_000) })
    return answer.ok ? ((await answer.json()) as Health) : null
  } catch {
    // Also when it dies in the middle of its answer.
    return null
  }
}

export const isWell = async (site: Pick<TestServer, 'url'>) => (await healthOf(site))?.database === 'ok'
