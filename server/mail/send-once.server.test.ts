import net from 'node:net'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { clock } from '@/server/platform/clock'
import { useDatabase } from '@/test/database'
import { sendOnce } from './send-once'

useDatabase()

/** A mail server of a few lines: keeps what it is given, or refuses it. */
const received: string[] = []
let isRefusing = false
const server = net.createServer((socket) => {
  let data: string | null = null
  socket.write('220 test\r\n')
  socket.on('error', () => {})
  socket.on('data', (chunk) => {
    if (data !== null) {
      data += String(chunk)
      if (!data.endsWith('\r\n.\r\n')) return
      received.push(data)
      data = null
      socket.write('250 kept\r\n')
      return
    }
    const word = String(chunk).slice(0, 4).toUpperCase()
    if (word === 'QUIT') socket.end('221 bye\r\n')
    else if (word === 'RCPT' && isRefusing) socket.write('451 try later\r\n')
    else if (word === 'DATA') {
      data = ''
      socket.write('354 go on\r\n')
    } else socket.write('250 ok\r\n')
  })
})
beforeAll(async () => {
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const address = server.address()
  process.env.SMTP_URL = `smtp://127.0.0.1:${address && typeof address === 'object' ? address.port : 0}?ignoreTLS=true`
})
afterAll(() => {
  delete process.env.SMTP_URL
  return new Promise((done) => server.close(done))
})
beforeEach(() => {
  received.length = 0
  isRefusing = false
})

const send = (key: string) =>
  sendOnce(key, async () => ({
    to: 'an@example.edu.vn',
    subject: 'Đặt lại mật khẩu',
    text: 'Chào bạn',
    at: clock.now(),
  }))

test('with a mail server the mail goes there, once for its key, with the same Message-ID whenever it is sent', async () => {
  expect(await Promise.all([send('a'), send('a'), send('a')])).toHaveLength(3)
  expect(await send('a')).toBe(false)
  expect(received).toHaveLength(1)
  expect(received[0]).toContain('To: an@example.edu.vn')
  expect(received[0]).toMatch(/Message-ID: <[0-9a-f]{32}@localhost>/)
})

test('a mail that the server refused is sent by the next try', async () => {
  isRefusing = true
  await expect(send('b')).rejects.toThrow()
  isRefusing = false
  expect(await send('b')).toBe(true)
  expect(received).toHaveLength(1)
})
