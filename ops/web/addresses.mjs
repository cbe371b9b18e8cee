import fs from 'node:fs'
import path from 'node:path'

/** Sections whose pages are all prerendered: the list in proxy.ts. */
const PRERENDERED = /^\/(vi|en)(\/(courses|laws|privacy)(\/|$)|$)/
const OWN = /^\/(_next|api)(\/|$)/
const WITH_ENDING = /\.[A-Za-z0-9]+$/

function filesBelow(dir, prefix, into) {
  if (!fs.existsSync(dir)) return into
  for (const entry of fs.readdirSync(dir, { withFileTypes: true })) {
    if (entry.isDirectory()) filesBelow(path.join(dir, entry.name), `${prefix}${entry.name}/`, into)
    else into.add(encodeURI(`${prefix}${entry.name}`))
  }
  return into
}

/** What a build answers without making a page: prerendered pages and public files. */
export function knownAddresses(root, dist) {
  const { routes } = JSON.parse(fs.readFileSync(path.join(root, dist, 'prerender-manifest.json'), 'utf8'))
  return filesBelow(path.join(root, 'public'), '/', new Set(Object.keys(routes)))
}

/** An address that proxy.ts leaves alone as prerendered or as a file, and that is neither: Next would answer with a page that has no policy. */
export function isStray(pathname, known) {
  const bare = pathname.length > 1 ? pathname.replace(/\/+$/, '') : pathname
  if (OWN.test(pathname) || known.has(bare)) return false
  return PRERENDERED.test(pathname) || WITH_ENDING.test(pathname)
}

/** A page made at request time: it cannot do without the database. */
export function needsDatabase({ method, headers }, pathname, known) {
  if (method !== 'GET' && method !== 'HEAD') return false
  return (
    Boolean(headers.accept?.includes('text/html')) &&
    !OWN.test(pathname) &&
    !known.has(pathname) &&
    pathname !== '/'
  )
}

/** An address that cannot be read as text, or that holds NUL, which no text of ours does: Next and the database would fail over it. */
export function isUnreadable(url) {
  if (/%00/.test(url)) return true
  try {
    decodeURIComponent(url.split('?')[0])
    return false
  } catch {
    return true
  }
}
