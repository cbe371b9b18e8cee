import { createHash } from 'node:crypto'
import fs from 'node:fs'
import type { IncomingMessage } from 'node:http'
import path from 'node:path'

const CSS =
  'body{font:1.125rem/1.6 system-ui,sans-serif;margin:0;min-height:100vh;display:grid;place-items:center;background:#f7f5f0;color:#16303a}main{max-width:34em;padding:2em;overflow-wrap:anywhere}h1{font-size:1.5em;line-height:1.3;text-wrap:balance}a{color:#0b5a73;display:inline-block;min-height:44px;line-height:44px;font-weight:600}a:focus-visible{outline:3px solid #0b6fd6;outline-offset:2px}@media (prefers-color-scheme:dark){body{background:#0c181d;color:#e4eef1}a{color:#8fd0e4}a:focus-visible{outline-color:#7ab8ff}}'

/** What such a page may do: show itself. */
export const PLAIN_POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(CSS).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`

export type PlainLang = 'vi' | 'en'
export type PlainTexts = { title: string; text: string; link: string; href: string }

const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)

/** A page that needs nothing: no script, no database, no build. */
export function plainPage(lang: PlainLang, { title, text, link, href }: PlainTexts): string {
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">`
  const main = `<h1>${escapeHtml(title)}</h1><p>${escapeHtml(text)}</p><a href="${escapeHtml(href)}">${escapeHtml(link)}</a>`
  return `<!doctype html><html lang="${lang}"><head>${head}<title>${escapeHtml(title)}</title><style>${CSS}</style></head><body><main>${main}</main></body></html>`
}

/** The language of the address, else the browser's. */
export function plainLang({ url = '', headers }: Pick<IncomingMessage, 'url' | 'headers'>): PlainLang {
  const first = /^\/(vi|en)(?=[/?]|$)/.exec(url)?.[1]
  if (first === 'vi' || first === 'en') return first
  return headers['accept-language']?.startsWith('en') ? 'en' : 'vi'
}

/** A part of the message files, in both languages. */
export function readTexts<T>(root: string, part: string): Record<PlainLang, T> {
  const read = (lang: PlainLang): T =>
    JSON.parse(fs.readFileSync(path.join(root, `messages/${lang}.json`), 'utf8'))[part]
  return { vi: read('vi'), en: read('en') }
}
