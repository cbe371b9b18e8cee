import { readHealth } from '@/server/operations/health'

export const dynamic = 'force-dynamic'

/** For monitoring and load balancers: 200 while people can work, 503 without the database. */
export async function GET(): Promise<Response> {
  const health = await readHealth()
  return Response.json(health, {
    status: health.status === 'down' ? 503 : 200,
    headers: { 'Cache-Control': 'no-store' },
  })
}
