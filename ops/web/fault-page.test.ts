import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { faultPages } from './fault-page'

const show = faultPages(process.cwd())
const server = http.createServer((request, response) => {
  show(request, response)
  const status = Number(/\d{3}/.exec(request.url ?? '')?.[0])
  response.statusCode = status
  const type = request.url?.includes('json') ? 'application/json' : 'text/html; charset=utf-8'
  response.setHeader('Content-Type', type)
  response.setHeader('Content-Encoding', 'identity')
  response.write('<html id="__next_error__">')
  response.end('the rest')
})
let site = ''
beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => server.close())

const page = { accept: 'text/html,application/xhtml+xml' }
const get = async (path: string, headers: Record<string, string> = page) => {
  const answer = await fetch(site + path, { headers })
  return { status: answer.status, headers: answer.headers, text: await answer.text() }
}

test.each([
  ['/vi/x404', 404, 'vi', 'Không có trang này', 'href="/vi"'],
  ['/en/x404', 404, 'en', 'does not exist', 'href="/en"'],
  ['/vi/x500', 500, 'vi', 'Trang chưa mở được', 'href=""'],
  ['/en/x500', 500, 'en', 'could not be opened', 'href=""'],
])('%s reads without scripts, with language, title and a way on', async (path, status, lang, words, way) => {
  const answer = await get(path)
  expect(answer.status).toBe(status)
  expect(answer.text).toContain(`<html lang="${lang}">`)
  expect(answer.text.toLowerCase()).toContain(words.toLowerCase())
  expect(answer.text).toMatch(/<title>\S/)
  expect(answer.text).toContain(way)
  expect(answer.text).not.toContain('__next_error__')
  expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'")
})
test('an address without a language is answered in that of the browser', async () => {
  expect((await get('/x404', { ...page, 'accept-language': 'en-GB' })).text).toContain('<html lang="en">')
  expect((await get('/x404')).text).toContain('<html lang="vi">')
})
test('pages that are there, data for scripts and what is no page go through as they are', async () => {
  const own = '<html id="__next_error__">the rest'
  expect((await get('/vi/x200')).text).toBe(own)
  expect((await get('/vi/x404', { ...page, rsc: '1' })).text).toBe(own)
  expect((await get('/vi/x404', { accept: '*/*' })).text).toBe(own)
  expect((await get('/api/json404')).text).toBe(own)
})
test('a hundred at once are each answered whole', async () => {
  const answers = await Promise.all(Array.from({ length: 100 }, () => get('/vi/x404')))
  expect(new Set(answers.map(({ text }) => text)).size).toBe(1)
})
