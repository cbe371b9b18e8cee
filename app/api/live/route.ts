export const dynamic = 'force-dynamic'

/** Whether the web process answers at all; touches no database. */
export function GET(): Response {
  return Response.json({ status: 'ok' }, { headers: { 'Cache-Control': 'no-store' } })
}
