import net from 'node:net'
import pg from 'pg'

/**
 * Which free connection is lent next: the one given back last, as PgBouncer does, or the one that has waited
 * longest.
 */
export type Lending = 'newest' | 'oldest'
type Backend = { client: pg.Client; socket: net.Socket }

/**
 * A pooler as PgBouncer is with pool_mode = transaction: everybody who connects is led, for each transaction
 * anew, to one of a few real connections. Speaks only what a simple statement needs.
 */
export async function withTransactionPooler<T>(
  behind: string,
  { size, lending }: { size: number; lending: Lending },
  work: (url: string) => Promise<T>,
): Promise<T> {
  const all = await Promise.all(Array.from({ length: size }, () => openBackend(behind)))
  const free = [...all]
  const lend = () => (lending === 'newest' ? free.pop() : free.shift())
  const server = net.createServer((guest) => serve(guest, lend, (backend) => void free.push(backend)))
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const url = new URL(behind)
  url.hostname = '127.0.0.1'
  url.port = String((server.address() as net.AddressInfo).port)
  try {
    return await work(url.toString())
  } finally {
    server.close()
    for (const { socket } of all) socket.destroy()
  }
}

/** Signed in as anybody is; then its bytes are passed on as they are. */
async function openBackend(url: string): Promise<Backend> {
  const socket = new net.Socket()
  const client = new pg.Client({ connectionString: url, stream: () => socket })
  client.on('error', () => {})
  await client.connect()
  socket.removeAllListeners('data')
  return { client, socket }
}

const WELCOME = Buffer.from([0x52, 0, 0, 0, 8, 0, 0, 0, 0, 0x5a, 0, 0, 0, 5, 0x49])

function serve(guest: net.Socket, lend: () => Backend | undefined, giveBack: (one: Backend) => void): void {
  let isWelcome = false
  let lent: Backend | undefined
  guest.on('error', () => {})
  guest.on('data', (bytes: Buffer) => {
    if (!isWelcome) {
      isWelcome = true
      guest.write(WELCOME)
      return
    }
    // "X": it leaves.
    if (bytes[0] === 0x58) return
    const backend = lent ?? lend()
    if (!backend) throw new Error('nothing is free to be lent')
    lent = backend
    const onAnswer = (part: Buffer) => {
      guest.write(part)
      // "Z" ends an answer; "I" says that no transaction is open.
      if (part.at(-6) !== 0x5a) return
      backend.socket.off('data', onAnswer)
      if (part.at(-1) !== 0x49) return
      lent = undefined
      giveBack(backend)
    }
    backend.socket.on('data', onAnswer)
    backend.socket.write(bytes)
  })
}
