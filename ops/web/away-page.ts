import type { IncomingMessage, ServerResponse } from 'node:http'
import { PLAIN_POLICY, plainLang, plainPage, readTexts } from './plain-page'

type Texts = { title: string; text: string; retry: string }

/** What people see while the database is away: says so and comes back by itself, also without JavaScript. */
export function awayPage(root: string) {
  const texts = readTexts<Texts>(root, 'away')
  return (request: IncomingMessage, response: ServerResponse): void => {
    const lang = plainLang(request)
    const { title, text, retry } = texts[lang]
    response.writeHead(503, {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': PLAIN_POLICY,
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
      'Retry-After': '5',
      Refresh: '5',
    })
    response.end(
      request.method === 'HEAD' ? undefined : plainPage(lang, { title, text, link: retry, href: '' }),
    )
  }
}
