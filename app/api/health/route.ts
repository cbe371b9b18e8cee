import { publicHealth, readHealth } from '@/server/operations/health'
import { isMetricsToken } from '@/server/operations/metrics-token'

export const dynamic = 'force-dynamic'

/**
 * For monitoring and load balancers: 200 while people can work, 503 without the database. The particulars
 * are for programs on this machine (the front marks them) and for who brings METRICS_TOKEN.
 */
export async function GET({ headers }: Request): Promise<Response> {
  const health = await readHealth()
  const mayKnow =
    headers.get('x-haidang-local') === '1' || isMetricsToken(headers.get('authorization')) === 'right'
  return Response.json(mayKnow ? health : publicHealth(health), {
    status: health.status === 'down' ? 503 : 200,
    headers: { 'Cache-Control': 'no-store' },
  })
}
