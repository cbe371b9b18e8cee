import { expect, test } from 'vitest'
import { readLine } from './request-line'

test('a path is taken as it stands', () => {
  for (const path of ['/', '/vi?q=1', '/vi/%C4%83', '/api/v1/x'])
    for (const method of ['GET', 'HEAD', 'POST']) expect(readLine(method, path)).toEqual({ path })
})
test('an absolute address never names another host than ours', () => {
  expect(readLine('GET', 'http://evil.example/vi?a=1')).toEqual({ path: '/vi?a=1' })
  expect(readLine('GET', 'HTTPS://evil.example')).toEqual({ path: '/' })
  expect(readLine('GET', '//evil.example/vi')).toEqual({ path: '/evil.example/vi' })
  expect(readLine('GET', '/\\evil.example')).toEqual({ path: '/evil.example' })
  expect(readLine('GET', 'http://[/vi')).toEqual({ status: 400 })
})
test('what is no address of a page is refused, not a fault', () => {
  for (const url of ['*', '', 'vi', 'evil.example:443']) expect(readLine('GET', url)).toEqual({ status: 400 })
})
test('who asks what may be asked is told; other methods are refused', () => {
  for (const url of ['*', '/vi']) expect(readLine('OPTIONS', url)).toEqual({ status: 204 })
  for (const method of ['TRACE', 'PUT', 'DELETE', 'PATCH', 'X'])
    expect(readLine(method, '/vi')).toEqual({ status: 405 })
})
test("Next's picture service is closed", () => {
  expect(readLine('GET', '/_next/image?url=%2Fvi&w=64&q=75')).toEqual({ status: 404 })
  expect(readLine('GET', '/_next/static/a.js')).toEqual({ path: '/_next/static/a.js' })
})
