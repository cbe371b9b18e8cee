import fs from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import path from 'node:path'

/** Caches ask again after a minute; an answer that nothing changed costs no page. */
const CACHE = 'public, max-age=60, must-revalidate'

type Asked = Pick<IncomingMessage, 'method' | 'headers'>
type Answer = Pick<ServerResponse, 'setHeader'>

/**
 * Marks prerendered pages with their build, which alone changes them: Next would hash the text of each at
 * every request, a third of what a long lesson costs. The function answers true when the reader has the page
 * already and only needs to be told so.
 */
export function pageTags(pages: ReadonlySet<string>, dist: string) {
  const id = path.join(dist, 'BUILD_ID')
  // With the time: the same sources built again may name their scripts otherwise.
  const tag = `W/"${fs.readFileSync(id, 'utf8').trim()}-${Math.floor(fs.statSync(id).mtimeMs).toString(36)}"`
  return ({ method, headers }: Asked, response: Answer, pathname: string): boolean => {
    if ((method !== 'GET' && method !== 'HEAD') || !pages.has(pathname)) return false
    keepShort(response)
    // A page's data for a reader who is already here has the same address; Next tells it by its own headers.
    if (headers.rsc !== undefined) return false
    response.setHeader('ETag', tag)
    const seen = headers['if-none-match'] ?? ''
    return seen.split(',').some((one) => one.trim() === tag)
  }
}

/**
 * Next lets shared caches keep a prerendered page for a year; a statement about the law must not outlive its
 * correction.
 */
function keepShort(response: Answer): void {
  const set = response.setHeader.bind(response)
  set('Cache-Control', CACHE)
  response.setHeader = ((name: string, value: string) =>
    name.toLowerCase() === 'cache-control' && String(value).includes('s-maxage')
      ? response
      : set(name, value)) as Answer['setHeader']
}
