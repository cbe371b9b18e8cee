import { type NextRequest, NextResponse } from 'next/server'
import { contentPolicy } from './ops/web/content-policy'

const isDev = process.env.NODE_ENV === 'development'

/**
 * What a page made for this request may load: scripts that carry its nonce and what those load, and nothing
 * inline. React's development build evaluates strings, and hot reloading writes styles into the page.
 */
const policy = (nonce: string): string =>
  contentPolicy({
    scripts: [`'nonce-${nonce}'`, "'strict-dynamic'", ...(isDev ? ["'unsafe-eval'"] : [])],
    styles: isDev ? ["'unsafe-inline'"] : [],
    isHeader: true,
  })

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
  // Everything but files, route handlers and the prerendered pages: those carry hashes instead, and running
  // this costs them three quarters of their speed. ops/web/csp-hashes.ts fails the build when a prerendered
  // page is missing from this list, which is the only one: ops/web/addresses.ts reads it from the build.
  matcher:
    '/((?!api(?:/|$)|_next/|(?:vi|en)$|(?:vi|en)/(?:courses|laws|privacy)(?:/|$)|.*\\.[A-Za-z0-9]+$).+)',
}
