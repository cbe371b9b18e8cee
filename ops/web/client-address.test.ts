import { expect, test } from 'vitest'
import { clientAddress, isLocal, isUnknownProxy, trustedHops } from './client-address'

const nobody = trustedHops('')
const proxies = trustedHops('127.0.0.1, 10.0.0.0/8, ::1')

test('without trusted proxies the client is whoever speaks to us, whatever it claims', () => {
  expect(clientAddress('203.0.113.5', '1.2.3.4', nobody)).toBe('203.0.113.5')
  expect(clientAddress('::ffff:203.0.113.5', undefined, nobody)).toBe('203.0.113.5')
})
test('behind trusted proxies it is the rightmost hop that is none of them', () => {
  expect(clientAddress('127.0.0.1', '203.0.113.5', proxies)).toBe('203.0.113.5')
  expect(clientAddress('127.0.0.1', '6.6.6.6, 203.0.113.5, 10.1.2.3', proxies)).toBe('203.0.113.5')
  expect(clientAddress('::1', '2001:db8::7', proxies)).toBe('2001:db8::7')
})
test('nonsense among the hops is passed over', () => {
  expect(clientAddress('127.0.0.1', 'x, <script>, 203.0.113.5, unknown', proxies)).toBe('203.0.113.5')
  expect(clientAddress('127.0.0.1', '', proxies)).toBe('127.0.0.1')
})
test('a proxy that is no address is refused at the start', () => {
  expect(() => trustedHops('proxy.example')).toThrow('"proxy.example" is no address')
})
test('a proxy that nobody named is noticed; one that was named is not', () => {
  const headers = { 'x-forwarded-for': '203.0.113.5' }
  expect(isUnknownProxy('127.0.0.1', headers, nobody)).toBe(true)
  expect(isUnknownProxy('127.0.0.1', { forwarded: 'for=203.0.113.5' }, nobody)).toBe(true)
  expect(isUnknownProxy('127.0.0.1', headers, proxies)).toBe(false)
  expect(isUnknownProxy('203.0.113.5', {}, nobody)).toBe(false)
})
test('only a program on this machine is local, never one for whom a proxy speaks', () => {
  for (const address of ['127.0.0.1', '::1', '::ffff:127.0.0.1']) expect(isLocal(address, {})).toBe(true)
  expect(isLocal('127.0.0.1', { 'x-forwarded-for': '127.0.0.1' })).toBe(false)
  expect(isLocal('203.0.113.5', {})).toBe(false)
})
