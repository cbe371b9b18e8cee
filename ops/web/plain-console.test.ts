import { expect, test } from 'vitest'
import { plainLine } from './plain-console'

test('a fault is logged by kind and place; what it quotes is not', () => {
  const fault = Object.assign(new TypeError('Key (email)=(an@example.edu.vn) already exists'), {
    code: '23505',
    detail: 'an@example.edu.vn',
  })
  const line = JSON.parse(plainLine('error', ['⨯', fault]))
  expect(line).toMatchObject({ level: 'error', event: 'web', name: 'TypeError', code: '23505' })
  expect(line.frames[0]).toContain('plain-console.test')
  expect(JSON.stringify(line)).not.toContain('example.edu.vn')
})
test('a text keeps its words and loses query strings', () => {
  const line = plainLine('warn', ['⨯ no image at /_next/image?url=/vi/activate/secret&w=64 today'])
  expect(line).toContain('no image at /_next/image? today')
  expect(line).not.toContain('secret')
})
