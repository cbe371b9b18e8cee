import { afterEach, expect, test } from 'vitest'
import { publicUrl } from './environment'

const before = process.env.PUBLIC_URL
afterEach(() => {
  if (before === undefined) delete process.env.PUBLIC_URL
  else process.env.PUBLIC_URL = before
})
const given = (url: string) => {
  process.env.PUBLIC_URL = url
  return () => publicUrl(3000)
}

test('the address people use is taken without its last stroke', () => {
  expect(given('https://hoc.example.edu.vn/')()).toBe('https://hoc.example.edu.vn')
  expect(given('http://192.168.1.10:3000')()).toBe('http://192.168.1.10:3000')
  expect(given(' ')()).toBe('http://localhost:3000')
})
test('an address below a path is refused: links and redirects would lose it', () => {
  for (const url of ['http://localhost:3432/hoc', 'https://example.edu.vn/a/', 'https://example.edu.vn/?a=1'])
    expect(given(url)).toThrow(/^PUBLIC_URL must be an address without a path, such as https?:\/\/[^/]+: /)
  expect(given('hoc.example.edu.vn')).toThrow(/^PUBLIC_URL must be the address people use/)
})
