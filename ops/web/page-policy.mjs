import { createHash } from 'node:crypto'

const INLINE = /<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/gi
const META = /<meta http-equiv="Content-Security-Policy"[^>]*>/i

/** The SHA-256 sources of a page's inline scripts, each once. */
export function inlineHashes(html) {
  const hashes = [...html.matchAll(INLINE)].map(
    ([, code]) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`,
  )
  return [...new Set(hashes)]
}

/** The page with a policy that lets exactly its own inline scripts run. frame-ancestors is not possible here: it comes as a header. */
export function addPolicy(html) {
  const bare = html.replace(META, '')
  const policy = [
    "default-src 'self'",
    `script-src 'self' ${inlineHashes(bare).join(' ')}`.trim(),
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-src 'self'",
  ].join('; ')
  const head = bare.search(/<head[^>]*>/i)
  if (head < 0) throw new Error('a prerendered page has no <head>')
  const at = head + (bare.slice(head).match(/<head[^>]*>/i)?.[0].length ?? 0)
  return `${bare.slice(0, at)}<meta http-equiv="Content-Security-Policy" content="${policy}"/>${bare.slice(at)}`
}
