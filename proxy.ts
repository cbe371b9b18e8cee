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

/** Gives every page that is made at request time its own nonce; Next puts it on the page's scripts. */
export function proxy(request: NextRequest): NextResponse {
  const nonce = btoa(crypto.randomUUID())
  const value = policy(nonce)
  const headers = new Headers(request.headers)
  headers.set('x-nonce', nonce)
  headers.set('content-security-policy', value)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('content-security-policy', value)
  return response
}

export const config = {
  // Never the prerendered pages (/vi, /en, their courses, laws and other public texts): they carry hashes, and matching costs them three quarters of their speed.
  matcher: [
    { source: '/(vi|en)/((?!courses(?:/|$)|laws(?:/|$)|privacy(?:/|$)).+)' },
    { source: '/verify/:path*' },
  ],
}
