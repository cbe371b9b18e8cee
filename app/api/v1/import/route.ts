import { canAnywhere } from '@/domain/access/can'
import { ImportKind } from '@/domain/import/import-kind'
import { isLang } from '@/domain/lang/lang'
import { cutText } from '@/domain/text/cut-text'
import type { Reason } from '@/messages/refusal'
import { MAX_BYTES } from '@/server/imports/read-table'
import { uploadList } from '@/server/imports/upload-list'
import { execute } from '@/server/platform/command'
import { isSameOrigin, readBody, seeOther } from '@/server/web/http'
import { langOf, turnAway } from '@/server/web/route'
import { currentActor } from '@/server/web/session'

const ENVELOPE = 64 * 1024

/** Keeps an uploaded list and leads to its preview. */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request)) return turnAway(request, 'cross_origin')
  const actor = await currentActor()
  if (actor.kind === 'anonymous') return turnAway(request, 'unauthenticated')
  if (!canAnywhere(actor, 'people.import')) return turnAway(request, 'forbidden')
  // The size is known before anything is read into memory.
  const size = Number(request.headers.get('content-length') ?? Number.NaN)
  const body = size <= MAX_BYTES + ENVELOPE ? await readBody(request, MAX_BYTES + ENVELOPE) : null
  const lang = isLang(body?.data.lang) ? body.data.lang : langOf(request)
  const kind = ImportKind.safeParse(body?.data.kind)
  const fail = (fault: Reason): Response =>
    seeOther(
      `/${lang}/manage/import?${new URLSearchParams({ fault, ...(kind.success && { kind: kind.data }) })}`,
    )
  if (!body) return fail(size > MAX_BYTES + ENVELOPE ? 'too_large' : 'invalid_input')
  const { file } = body.data
  if (!kind.success || !(file instanceof File)) return fail('invalid_input')
  const outcome = await execute(uploadList, actor, { bytes: new Uint8Array(await file.arrayBuffer()) })
  if (!outcome.ok) return fail(outcome.reason)
  const asked = new URLSearchParams({ kind: kind.data, name: cutText(file.name, 120) })
  return seeOther(`/${lang}/manage/import/${outcome.value.fileHash}?${asked}`)
}
