import { expect, test } from 'vitest'
import { clientAddress, trustedHops } from './client-address.mjs'

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
