import { boardTag } from '@/server/figures/board-tag'
import { sharedTag } from '@/server/figures/shared-tag'
import { refuse } from '@/server/platform/command'
import { respond } from '@/server/web/http'
import { currentActor } from '@/server/web/session'

/** 304 while no figure of the board changed since the tag that is sent along. */
export async function GET(request: Request): Promise<Response> {
  const asked = new URL(request.url).searchParams
  const view = { targetId: asked.get('target') ?? undefined, unitId: asked.get('unit') ?? undefined }
  const tag = await boardTag(await currentActor(), view, sharedTag)
  if (!tag) return respond(refuse('not_found'))
  const headers = { ETag: `"${tag}"`, 'Cache-Control': 'private, no-store' }
  // A proxy that compresses marks the tag as weak.
  const isSame = request.headers.get('if-none-match')?.replace(/^W\//, '') === `"${tag}"`
  return isSame ? new Response(null, { status: 304, headers }) : Response.json({ tag }, { headers })
}
