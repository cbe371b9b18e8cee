import fs from 'node:fs'
import type { IncomingMessage } from 'node:http'
import path from 'node:path'
import { prerendered, proxyMatcher } from './build-files'

const OWN = /^\/(_next|api)(\/|$)/

/** What a build answers, and how. */
export type Addresses = {
  /** Prerendered pages: made once, the same for everybody. */
  pages: ReadonlySet<string>
  /** Those and the public files: answered without making a page. */
  known: ReadonlySet<string>
  /** Whether proxy.ts makes the answer. */
  isProxied: (pathname: string) => boolean
}

function filesBelow(dir: string, prefix: string, into: Set<string>): Set<string> {
  if (!fs.existsSync(dir)) return into
  for (const entry of fs.readdirSync(dir, { withFileTypes: true })) {
    if (entry.isDirectory()) filesBelow(path.join(dir, entry.name), `${prefix}${entry.name}/`, into)
    else into.add(encodeURI(`${prefix}${entry.name}`))
  }
  return into
}

/** Reads them from a build's own manifests. */
export function addressesOf(root: string, dist: string): Addresses {
  const pages = new Set(Object.keys(prerendered(path.join(root, dist)).routes))
  return {
    pages,
    known: filesBelow(path.join(root, 'public'), '/', new Set(pages)),
    isProxied: proxyMatcher(path.join(root, dist)),
  }
}

/**
 * An address that proxy.ts leaves alone as prerendered or as a file, and that is neither: Next would answer
 * with a page that has no policy.
 */
export function isStray(pathname: string, { known, isProxied }: Addresses): boolean {
  const bare = pathname.length > 1 ? pathname.replace(/\/+$/, '') : pathname
  return bare !== '/' && !OWN.test(pathname) && !known.has(bare) && !isProxied(pathname)
}

/** A page made at request time: it cannot do without the database. */
export function needsDatabase(
  { method, headers }: Pick<IncomingMessage, 'method' | 'headers'>,
  pathname: string,
  known: ReadonlySet<string>,
): boolean {
  if (method !== 'GET' && method !== 'HEAD') return false
  return (
    Boolean(headers.accept?.includes('text/html')) &&
    !OWN.test(pathname) &&
    !known.has(pathname) &&
    pathname !== '/'
  )
}

/**
 * An address that cannot be read as text, or that holds NUL, which no text of ours does: Next and the
 * database would fail over it.
 */
export function isUnreadable(url: string): boolean {
  if (/%00/.test(url)) return true
  try {
    decodeURIComponent(pathOf(url))
    return false
  } catch {
    return true
  }
}

/** The address without its query. */
export const pathOf = (url: string): string => url.split('?')[0] ?? ''
