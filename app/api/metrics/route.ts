import { isMetricsToken } from '@/server/operations/metrics-token'
import { readMetrics } from '@/server/operations/metrics'

export const dynamic = 'force-dynamic'

/**
 * Prometheus text, for who brings METRICS_TOKEN as a bearer token; without one set, there is no such address.
 */
export async function GET(request: Request): Promise<Response> {
  const answer = isMetricsToken(request.headers.get('authorization'))
  const headers = { 'Cache-Control': 'no-store' }
  if (answer === 'unset') return new Response('Not found', { status: 404, headers })
  if (answer === 'wrong')
    return new Response('Unauthorized', {
      status: 401,
      headers: { ...headers, 'WWW-Authenticate': 'Bearer' },
    })
  return new Response(await readMetrics(), {
    headers: { ...headers, 'Content-Type': 'text/plain; version=0.0.4; charset=utf-8' },
  })
}
