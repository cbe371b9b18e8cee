import { isOwnOrigin } from '@/domain/web/own-origin'
import type { Reason } from '@/messages/refusal'
import type { Outcome, Refusal } from '@/server/platform/command'
import { env } from '@/server/platform/env'

const statuses: Partial<Record<Reason, number>> = {
  invalid_input: 422,
  forbidden: 403,
  not_found: 404,
  unauthenticated: 401,
  cross_origin: 403,
  too_large: 413,
  try_later: 429,
}

export type Body = { isForm: boolean; data: Record<string, unknown> }

const MAX_BODY = 100_000

/**
 * A request's fields, from JSON or a form; answers null when the body is no such thing or larger than
 * `maxBytes`.
 */
export async function readBody(request: Request, maxBytes = MAX_BODY): Promise<Body | null> {
  const type = request.headers.get('content-type') ?? ''
  const bytes = await readBytes(request, maxBytes)
  if (!bytes) return null
  try {
    if (type.startsWith('application/json') || type.startsWith('text/plain')) {
      const data: unknown = JSON.parse(new TextDecoder().decode(bytes))
      return data !== null && typeof data === 'object' && !isNoText(data)
        ? { isForm: false, data: data as Record<string, unknown> }
        : null
    }
    const form = await new Response(bytes, { headers: { 'content-type': type } }).formData()
    const data = Object.fromEntries(form)
    return isNoText(data) ? null : { isForm: true, data }
  } catch {
    return null
  }
}

/** PostgreSQL keeps no NUL in text and no half of a letter in JSON; nobody types either. */
const isNoText = (data: object): boolean =>
  /(?<!\\)(\\\\)*\\u(0000|d[89a-f][0-9a-f]{2})/.test(JSON.stringify(data))

/** The body's bytes; stops reading at the limit, whatever length was announced. */
async function readBytes(request: Request, maxBytes: number): Promise<Uint8Array<ArrayBuffer> | null> {
  if (Number(request.headers.get('content-length') ?? 0) > maxBytes) return null
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength
    if (size > maxBytes) return null
    chunks.push(chunk)
  }
  return new Uint8Array(Buffer.concat(chunks))
}

const isOwn = (origin: string): boolean => isOwnOrigin(origin, env().publicUrl)

/**
 * True unless a browser says that another site sends this, or hides who does (a sandboxed frame). The Host
 * header is never asked. Without both headers no browser is at work.
 */
export function isSameOrigin(request: Request): boolean {
  const origin = request.headers.get('origin')
  if (origin && origin !== 'null') return isOwn(origin)
  const site = request.headers.get('sec-fetch-site')
  return (site === null && origin === null) || site === 'same-origin' || site === 'none'
}

/** The JSON answer of a command: 200 with its value, or the refusal with its status. */
export function respond<V>(outcome: Outcome<V, Reason>): Response {
  const headers = { 'Cache-Control': 'no-store' }
  if (outcome.ok) return Response.json({ ok: true, value: outcome.value }, { headers })
  return Response.json(outcome, { status: statusOf(outcome), headers })
}

export const statusOf = (refusal: Refusal<Reason>): number => statuses[refusal.reason] ?? 409

/** 303 to a path of this site; what a header cannot carry is percent-encoded. */
export function seeOther(path: string): Response {
  const location = bounded(path.replace(/\p{Surrogate}/gu, '').replace(/[^\x21-\x7e]/gu, encodeURIComponent))
  return new Response(null, { status: 303, headers: { Location: location, 'Cache-Control': 'no-store' } })
}

/** What a proxy still passes on: nginx gives all headers of an answer 4 KB unless it is told otherwise. */
const LOCATION_BYTES = 2_048

/**
 * The address without its longest fields, until it fits; a form that is refused with pages of text loses that
 * text.
 */
function bounded(location: string): string {
  const [path = '', query = ''] = location.split(/\?(.*)/s)
  const fields = query.split('&')
  while (fields.length > 0 && [path, ...fields].join('&').length > LOCATION_BYTES) {
    const longest = fields.reduce((at, field, i) => (field.length > (fields[at]?.length ?? 0) ? i : at), 0)
    fields.splice(longest, 1)
  }
  const kept = fields.length > 0 && query ? `${path}?${fields.join('&')}` : path
  return kept.length > LOCATION_BYTES ? '/' : kept
}

/** True when a person sent this with a form, not a script. */
export const isForm = (request: Request): boolean =>
  /^(application\/x-www-form-urlencoded|multipart\/form-data)/.test(request.headers.get('content-type') ?? '')

/** The page of this site that a form or a link stood on, as far as the browser tells. */
export function pageBefore(request: Request): string | null {
  const before = request.headers.get('referer')
  if (!before || !URL.canParse(before)) return null
  const { origin, pathname, search } = new URL(before)
  return isOwn(origin) ? localPath(pathname + search, '') || null : null
}

const isPath = (text: string): boolean => /^\/(?!\/)[\x21-\x5b\x5d-\x7e]*$/.test(text)

/**
 * A path of this site as browsers write it, in ASCII, so that `next=` cannot lead elsewhere. It must still
 * be one when a browser has taken the dots out of it: `/.//host` becomes `//host`.
 */
export const localPath = (value: unknown, fallback: string): string =>
  typeof value === 'string' && isPath(value) && isPath(new URL(value, 'http://localhost').pathname)
    ? value
    : fallback
