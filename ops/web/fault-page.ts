import type { IncomingMessage, ServerResponse } from 'node:http'
import { PLAIN_POLICY, type PlainTexts, plainLang, plainPage, readTexts } from './plain-page'

type Missing = { title: string; text: string; home: string }
type Trouble = { title: string; text: string; retry: string }

/** True when a person waits for a page, and not Next's own script for its data. */
const wantsPage = ({ method, headers }: IncomingMessage): boolean =>
  (method === 'GET' || method === 'HEAD') &&
  headers.rsc === undefined &&
  Boolean(headers.accept?.includes('text/html'))

const isPage = (response: ServerResponse): boolean =>
  String(response.getHeader('content-type') ?? '').startsWith('text/html')

/**
 * Puts a page that reads without scripts, with language and title, in the place of Next's answer when a page
 * is missing or fails: Next leaves both to the browser's script, and without one they are blank.
 */
export function faultPages(root: string) {
  const missing = readTexts<Missing>(root, 'missing')
  const trouble = readTexts<Trouble>(root, 'trouble')
  return (request: IncomingMessage, response: ServerResponse): void => {
    if (!wantsPage(request)) return
    const lang = plainLang(request)
    const send = { head: response.writeHead, write: response.write, end: response.end }
    let isReplaced = false
    const textsOf = (status: number): PlainTexts | null => {
      const { home, ...gone } = missing[lang]
      if (status === 404) return { ...gone, link: home, href: `/${lang}` }
      const { retry, ...failed } = trouble[lang]
      return status >= 500 ? { ...failed, link: retry, href: '' } : null
    }
    response.writeHead = ((status: number, ...rest: unknown[]) => {
      const texts = isPage(response) ? textsOf(status) : null
      if (!texts) return Reflect.apply(send.head, response, [status, ...rest])
      isReplaced = true
      for (const name of ['Content-Encoding', 'Transfer-Encoding', 'Content-Length', 'ETag', 'Link'])
        response.removeHeader(name)
      const html = Buffer.from(plainPage(lang, texts))
      response.setHeader('Content-Type', 'text/html; charset=utf-8')
      response.setHeader('Content-Security-Policy', PLAIN_POLICY)
      response.setHeader('Cache-Control', 'no-store')
      response.setHeader('Content-Length', html.byteLength)
      if (status >= 500) response.setHeader('Refresh', '15')
      Reflect.apply(send.head, response, [status])
      Reflect.apply(send.end, response, request.method === 'HEAD' ? [] : [html])
      return response
    }) as ServerResponse['writeHead']
    // What Next goes on to say is not sent any more; its callbacks still run.
    const swallow = (args: unknown[]): void => {
      const done = args.find((arg) => typeof arg === 'function')
      if (typeof done === 'function') setImmediate(done as () => void)
    }
    response.write = ((...args: unknown[]) => {
      if (!response.headersSent) response.writeHead(response.statusCode)
      if (!isReplaced) return Reflect.apply(send.write, response, args)
      swallow(args)
      return true
    }) as ServerResponse['write']
    response.end = ((...args: unknown[]) => {
      if (!response.headersSent) response.writeHead(response.statusCode)
      if (!isReplaced) return Reflect.apply(send.end, response, args)
      swallow(args)
      return response
    }) as ServerResponse['end']
  }
}
