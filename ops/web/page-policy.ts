import { createHash } from 'node:crypto'
import { contentPolicy } from './content-policy'

const INLINE = /<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/gi
const META = /<meta http-equiv="Content-Security-Policy"[^>]*>/i

/** The SHA-256 sources of a page's inline scripts, each once. */
export function inlineHashes(html: string): string[] {
  const hashes = [...html.matchAll(INLINE)].map(
    ([, code = '']) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`,
  )
  return [...new Set(hashes)]
}

/** The page with a policy that lets exactly its own inline scripts run. */
export function addPolicy(html: string): string {
  const bare = html.replace(META, '')
  const policy = contentPolicy({ scripts: inlineHashes(bare), isHeader: false })
  const head = /<head[^>]*>/i.exec(bare)
  if (!head) throw new Error('a prerendered page has no <head>')
  const at = head.index + head[0].length
  return `${bare.slice(0, at)}<meta http-equiv="Content-Security-Policy" content="${policy}"/>${bare.slice(at)}`
}
