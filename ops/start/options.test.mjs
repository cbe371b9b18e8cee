import { expect, test } from 'vitest'
import { parseOptions } from './options.mjs'

const parse = (...words) => parseOptions(words, '/home/an', '/srv/hai dang')

test('without words the site listens on this machine only, with its data in the checkout', () => {
  expect(parse()).toEqual({
    port: 3000,
    host: '127.0.0.1',
    data: '/srv/hai dang/.data',
    isEmpty: false,
    isHelp: false,
    isDev: false,
  })
})
test('a data folder is meant from where the command was typed', () => {
  expect(parse('--data', 'my school').data).toBe('/home/an/my school')
  expect(parse('--data=/var/hd').data).toBe('/var/hd')
})
test('a port is a number that exists', () => {
  expect(parse('--port', '8080').port).toBe(8080)
  for (const wrong of ['0', '65536', 'abc', '3.5'])
    expect(() => parse('--port', wrong)).toThrow(/from 1 to 65535/)
})
test('an unknown or unfinished option is named', () => {
  expect(() => parse('--prot', '1')).toThrow('"--prot"')
  expect(() => parse('--data')).toThrow('--data needs a value')
  expect(() => parse('--data', '--empty')).toThrow('--data needs a value')
})
