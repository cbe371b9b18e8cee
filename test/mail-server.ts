import net from 'node:net'
import { afterAll, beforeAll, beforeEach } from 'vitest'

export type MailServer = {
  /** What it has taken, newest last. */
  received: string[]
  connections: number
  /** What it answers to RCPT; undefined takes everybody. */
  refuses?: string
  /** Called before it says that it has taken a letter. */
  onLetter?: () => Promise<void>
}

/** A mail server of a few lines on loopback, which SMTP_URL names for this test file. */
export function useMailServer(): MailServer {
  const state: MailServer = { received: [], connections: 0 }
  const sockets = new Set<net.Socket>()
  const server = net.createServer((socket) => {
    let data: string | null = null
    state.connections++
    sockets.add(socket)
    socket.write('220 test\r\n')
    socket.on('error', () => {})
    socket.on('close', () => sockets.delete(socket))
    socket.on('data', async (chunk) => {
      if (data !== null) {
        data += String(chunk)
        if (!data.endsWith('\r\n.\r\n')) return
        state.received.push(data)
        data = null
        await state.onLetter?.()
        socket.write('250 kept\r\n')
        return
      }
      const word = String(chunk).slice(0, 4).toUpperCase()
      if (word === 'QUIT') socket.end('221 bye\r\n')
      else if (word === 'RCPT' && state.refuses) socket.write(`${state.refuses}\r\n`)
      else if (word === 'DATA') {
        data = ''
        socket.write('354 go on\r\n')
      } else socket.write('250 ok\r\n')
    })
  })
  beforeAll(async () => {
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
    const address = server.address()
    const port = address && typeof address === 'object' ? address.port : 0
    process.env.SMTP_URL = `smtp://127.0.0.1:${port}?ignoreTLS=true`
  })
  beforeEach(() => {
    Object.assign(state, { received: [], connections: 0, refuses: undefined, onLetter: undefined })
  })
  afterAll(() => {
    delete process.env.SMTP_URL
    for (const socket of sockets) socket.destroy()
    return new Promise<void>((done) => server.close(() => done()))
  })
  return state
}
