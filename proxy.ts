import { type NextRequest, NextResponse } from 'next/server'

const isDev = process.env.NODE_ENV === 'development'

/** What a page made for this request may load: scripts that carry its nonce and what those load, and nothing inline. */
function policy(nonce: string): string {
  const directives = [
    "default-src 'self'",
    // React's development build evaluates strings, and hot reloading writes styles into the page.
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDev ? " 'unsafe-eval'" : ''}`,
    `style-src 'self'${isDev ? " 'unsafe-inline'" : ''}`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-src 'self'",
    "frame-ancestors 'none'",
  ]
  return directives.join('; ')
}

/** The language of the address, else the browser's. */
function langOf(request: NextRequest): 'vi' | 'en' {
  const [, first] = request.nextUrl.pathname.split('/')
  if (first === 'vi' || first === 'en') return first
  return request.headers.get('accept-language')?.startsWith('en') ? 'en' : 'vi'
}

/** Gives every page that is made at request time its own nonce; Next puts it on the page's scripts. */
export function proxy(request: NextRequest): NextResponse {
  const nonce = btoa(crypto.randomUUID())
  const value = policy(nonce)
  const lang = langOf(request)
  const headers = new Headers(request.headers)
  headers.set('x-nonce', nonce)
  const { pathname, searchParams } = request.nextUrl
  // Next's own mark of a page fetched by script is no part of the address.
  if (searchParams.has('_rsc')) searchParams.delete('_rsc')
  headers.set('x-address', pathname + request.nextUrl.search)
  headers.set('content-security-policy', value)
  const isKnown = /^\/(vi|en|verify)(\/|$)/.test(pathname)
  // What begins with no word of ours is answered by the missing page in the reader's language.
  const response = isKnown
    ? NextResponse.next({ request: { headers } })
    : NextResponse.rewrite(new URL(`/${lang}/missing`, request.url), { request: { headers } })
  response.headers.set('content-security-policy', value)
  return response
}

export const config = {
  // Everything but files, route handlers and the prerendered pages: those carry hashes instead, and running this costs them three
  // quarters of their speed. `ops/web/csp-hashes.mjs` fails the build when a prerendered page is missing from this list.
  matcher:
    '/((?!api(?:/|$)|_next/|(?:vi|en)$|(?:vi|en)/(?:courses|laws|privacy)(?:/|$)|.*\\.[A-Za-z0-9]+$).+)',
}
