import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { ServerResponse, IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import { pageTags } from './page-tag'

const dist = fs.mkdtempSync(path.join(os.tmpdir(), 'page-tag-'))
afterAll(() => fs.rmSync(dist, { recursive: true }))
fs.writeFileSync(path.join(dist, 'BUILD_ID'), 'abc')
const hasSeen = pageTags(new Set(['/vi']), dist)

function ask(pathname: string, headers = {}, method = 'GET') {
  const response = new ServerResponse(new IncomingMessage(new Socket()))
  const isSeen = hasSeen({ method, headers }, response, pathname)
  // What Next says of a prerendered page, and of one made for a person.
  response.setHeader('Cache-Control', pathname === '/vi' ? 's-maxage=31536000' : 'private, no-store')
  return { isSeen, tag: response.getHeader('ETag'), cache: response.getHeader('Cache-Control') }
}

test('a reader who has the page of this build is told so', () => {
  const { isSeen, tag } = ask('/vi')
  expect(isSeen).toBe(false)
  expect(ask('/vi', { 'if-none-match': `"other", ${tag}` }).isSeen).toBe(true)
  expect(ask('/vi', { 'if-none-match': '"other"' }).isSeen).toBe(false)
})
test('pages made at request time, data of pages and what is sent carry no mark', () => {
  expect(ask('/vi/home')).toMatchObject({ isSeen: false, tag: undefined })
  expect(ask('/vi', { rsc: '1' })).toMatchObject({ isSeen: false, tag: undefined })
  expect(ask('/vi', {}, 'POST')).toMatchObject({ isSeen: false, tag: undefined })
})
test('no cache keeps a prerendered page or its data longer than a minute', () => {
  expect(ask('/vi').cache).toBe('public, max-age=60, must-revalidate')
  expect(ask('/vi', { rsc: '1' }).cache).toBe('public, max-age=60, must-revalidate')
  expect(ask('/vi/home').cache).toBe('private, no-store')
})
