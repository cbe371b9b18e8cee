import { openAttempt } from '@/server/attempts/queries'
import { refuse } from '@/server/platform/command'
import { respond } from '@/server/web/http'
import { currentActor } from '@/server/web/session'

type Context = { params: Promise<{ attempt: string }> }

/** The newest state of the caller's attempt; a stale page asks for it. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const found = await openAttempt(await currentActor(), (await params).attempt)
  if (!found) return respond(refuse('not_found'))
  const answers = found.items.map(({ item, response, choice, revision, savedAt }) => ({
    item,
    response,
    choice,
    revision,
    at: savedAt,
  }))
  return Response.json({ isOpen: found.isOpen, answers }, { headers: { 'Cache-Control': 'no-store' } })
}
