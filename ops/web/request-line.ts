/**
 * What a request line may ask: a path of this site, a refusal with its status, or what may be asked at all.
 */
export type Line = { path: string } | { status: 204 | 400 | 404 | 405 }

const METHODS = ['GET', 'HEAD', 'POST']
export const ALLOW = METHODS.join(', ')

/** Addresses of Next that this site does not use: nobody needs them but who looks for a way in. */
const CLOSED = /^\/_next\/image(\/|\?|$)/

/**
 * Reads method and address of a request. An absolute address (`GET http://other/x`) is one of ours by its
 * path alone: Next would send the reader to the host that it names.
 */
export function readLine(method = '', url = ''): Line {
  if (method === 'OPTIONS') return { status: 204 }
  if (!METHODS.includes(method)) return { status: 405 }
  const path = /^[a-z][a-z\d+.-]*:\/\//i.test(url) ? pathOfAbsolute(url) : url
  if (!path?.startsWith('/')) return { status: 400 }
  // Two slashes begin another host's address wherever it is repeated.
  const own = path.replace(/^[/\\]{2,}/, '/')
  return CLOSED.test(own) ? { status: 404 } : { path: own }
}

function pathOfAbsolute(url: string): string | null {
  if (!URL.canParse(url)) return null
  const { pathname, search } = new URL(url)
  return `${pathname}${search}`
}
