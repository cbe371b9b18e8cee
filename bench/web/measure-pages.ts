import type { Measured } from '@/bench/platform/budgets'
import { median } from '@/bench/platform/median'
import { HttpClient } from '../load/http-client'
import type { Site } from '../platform/site'
import { staffSession } from './staff-session'

const VISITS = 15

/**
 * The pages that staff of the whole large school meet, as they come over the wire: how long until the last
 * byte, how many KB unpacked.
 */
export async function measurePages(
  site: Site,
  say: (text: string) => void,
): Promise<Record<'pageTime' | 'pageWeight', Measured>> {
  const client = new HttpClient(site.port, 1)
  const { cookie, targetId, unitId } = await staffSession(site)
  const pages = {
    board: `/vi/manage/boards?target=${targetId}`,
    names: `/vi/manage/boards/missing?target=${targetId}&unit=${unitId}`,
    people: '/vi/manage/people',
  }
  const ms: Record<string, number> = {}
  const kilobytes: Record<string, number> = {}
  try {
    say('the pages of staff, in the large school')
    for (const [name, path] of Object.entries(pages)) {
      const seen: number[] = []
      for (let visit = 0; visit < VISITS; visit++) {
        const from = performance.now()
        const { status, body } = await client.send({ path, cookie, isBodyKept: true })
        if (status !== 200) throw new Error(`${path} was answered ${status}`)
        seen.push(performance.now() - from)
        kilobytes[name] = Math.round(body.length / 1024)
      }
      ms[name] = Math.round(median(seen))
    }
  } finally {
    client.close()
  }
  return {
    pageTime: { value: Math.max(...Object.values(ms)), detail: ms },
    pageWeight: { value: Math.max(...Object.values(kilobytes)), detail: kilobytes },
  }
}
