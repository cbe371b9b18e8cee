import { createHash } from 'node:crypto'
import fs from 'node:fs'
import net from 'node:net'
import path from 'node:path'

const CSS =
  'body{font:18px/1.6 system-ui,sans-serif;margin:0;min-height:100vh;display:grid;place-items:center;background:#f7f5f0;color:#16303a}main{max-width:34em;padding:2em}h1{font-size:1.5em;line-height:1.3;text-wrap:balance}a{color:#0b5a73;display:inline-block;min-height:44px;line-height:44px}@media (prefers-color-scheme:dark){body{background:#0c181d;color:#e4eef1}a{color:#8fd0e4}}'
const POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(CSS).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`

const escapeHtml = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)

/** What people see while the database is away: says so and comes back by itself, also without JavaScript. */
export function awayPage(root) {
  const texts = Object.fromEntries(
    ['vi', 'en'].map((lang) => [
      lang,
      JSON.parse(fs.readFileSync(path.join(root, `messages/${lang}.json`), 'utf8')).away,
    ]),
  )
  return (request, response) => {
    const lang = /^\/en(\/|\?|$)/.test(request.url) ? 'en' : 'vi'
    const { title, text, retry } = texts[lang]
    const html = `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${escapeHtml(title)}</title><style>${CSS}</style></head><body><main><h1>${escapeHtml(title)}</h1><p>${escapeHtml(text)}</p><a href="">${escapeHtml(retry)}</a></main></body></html>`
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

const FRESH_MS = 1_000

/** Whether something answers at the database's port; asked at most once a second. */
export function databaseProbe(url) {
  const { hostname, port } = new URL(url)
  let known = { isUp: true, at: 0 }
  let running
  return () => {
    if (performance.now() - known.at < FRESH_MS) return known.isUp
    running ??= knock(hostname.replace(/^\[|\]$/g, ''), Number(port || 5432)).then((isUp) => {
      known = { isUp, at: performance.now() }
      running = undefined
      return isUp
    })
    return running
  }
}

const knock = (host, port) =>
  new Promise((resolve) => {
    const socket = net.connect({ host, port, timeout: 1_500 })
    const answer = (isUp) => {
      socket.destroy()
      resolve(isUp)
    }
    socket
      .once('connect', () => answer(true))
      .once('error', () => answer(false))
      .once('timeout', () => answer(false))
  })
