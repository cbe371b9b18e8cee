import { createHash } from 'node:crypto'
import fs from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import path from 'node:path'

const CSS =
  'body{font:18px/1.6 system-ui,sans-serif;margin:0;min-height:100vh;display:grid;place-items:center;background:#f7f5f0;color:#16303a}main{max-width:34em;padding:2em}h1{font-size:1.5em;line-height:1.3;text-wrap:balance}a{color:#0b5a73;display:inline-block;min-height:44px;line-height:44px}@media (prefers-color-scheme:dark){body{background:#0c181d;color:#e4eef1}a{color:#8fd0e4}}'
const POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(CSS).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`

const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)

type Texts = { title: string; text: string; retry: string }

/** What people see while the database is away: says so and comes back by itself, also without JavaScript. */
export function awayPage(root: string) {
  const read = (lang: 'vi' | 'en'): Texts =>
    JSON.parse(fs.readFileSync(path.join(root, `messages/${lang}.json`), 'utf8')).away
  const texts = { vi: read('vi'), en: read('en') }
  return (request: IncomingMessage, response: ServerResponse): void => {
    const lang = /^\/en(\/|\?|$)/.test(request.url ?? '') ? 'en' : 'vi'
    const { title, text, retry } = texts[lang]
    const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">`
    const main = `<h1>${escapeHtml(title)}</h1><p>${escapeHtml(text)}</p><a href="">${escapeHtml(retry)}</a>`
    const html = `<!doctype html><html lang="${lang}"><head>${head}<title>${escapeHtml(title)}</title><style>${CSS}</style></head><body><main>${main}</main></body></html>`
    response.writeHead(503, {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': POLICY,
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
      'Retry-After': '5',
      Refresh: '5',
    })
    response.end(request.method === 'HEAD' ? undefined : html)
  }
}
