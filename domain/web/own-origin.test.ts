import { expect, test } from 'vitest'
import { isOwnOrigin } from './own-origin'

test('a school has one address', () => {
  const school = 'https://hoc.example.edu.vn'
  expect(isOwnOrigin('https://hoc.example.edu.vn', school)).toBe(true)
  const others = [
    'http://hoc.example.edu.vn',
    'https://hoc.example.edu.vn:8443',
    'https://127.0.0.1',
    'null',
    '',
  ]
  for (const other of others) expect(isOwnOrigin(other, school), other).toBe(false)
})
test('a machine that serves only itself answers to each of its own names, at its port alone', () => {
  const local = 'http://localhost:3430'
  for (const own of [local, 'http://127.0.0.1:3430', 'http://127.20.30.40:3430', 'http://[::1]:3430'])
    expect(isOwnOrigin(own, local), own).toBe(true)
  const others = [
    'http://localhost:3431',
    'https://127.0.0.1:3430',
    'http://192.168.1.9:3430',
    'http://localhost.example:3430',
    'http://mylocalhost:3430',
    'http://127.example:3430',
    'http://[::2]:3430',
    'http://127.0.0.1.evil.example:3430',
  ]
  for (const other of others) expect(isOwnOrigin(other, local), other).toBe(false)
})
test('a school that is on the network has no other names, also not those of its machine', () => {
  expect(isOwnOrigin('http://127.0.0.1:3430', 'http://hoc.example.edu.vn:3430')).toBe(false)
  expect(isOwnOrigin('http://hoc.example.edu.vn:3430', 'http://127.0.0.1:3430')).toBe(false)
})
