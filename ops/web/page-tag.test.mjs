import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { pageTags } from './page-tag.mjs'

const root = fs.mkdtempSync(path.join(os.tmpdir(), 'page-tag-'))
afterAll(() => fs.rmSync(root, { recursive: true }))
fs.writeFileSync(path.join(root, 'prerender-manifest.json'), JSON.stringify({ routes: { '/vi': {} } }))
fs.writeFileSync(path.join(root, 'BUILD_ID'), 'abc')
const hasSeen = pageTags(root, '.')

function ask(pathname, headers = {}, method = 'GET') {
  const set = {}
  const isSeen = hasSeen(
    { method, headers },
    { setHeader: (name, value) => Object.assign(set, { [name]: value }) },
    pathname,
  )
  return { isSeen, tag: set.ETag }
}

test('a reader who has the page of this build is told so', () => {
  const { isSeen, tag } = ask('/vi')
  expect(isSeen).toBe(false)
  expect(ask('/vi', { 'if-none-match': `"other", ${tag}` }).isSeen).toBe(true)
  expect(ask('/vi', { 'if-none-match': '"other"' }).isSeen).toBe(false)
})
test('pages made at request time, data of pages and what is sent carry no mark', () => {
  expect(ask('/vi/home')).toEqual({ isSeen: false, tag: undefined })
  expect(ask('/vi', { rsc: '1' })).toEqual({ isSeen: false, tag: undefined })
  expect(ask('/vi', {}, 'POST')).toEqual({ isSeen: false, tag: undefined })
})
