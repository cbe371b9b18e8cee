import net from 'node:net'
import { expect, test } from 'vitest'
import { databaseProbe } from './database-probe'

const server = new URL(process.env.TEST_POSTGRES_URL ?? '')
const at = (port: number): string => {
  const other = new URL(server)
  other.port = String(port)
  return other.toString()
}
/** A port that takes connections and says nothing, as that of a stopped PostgreSQL does. */
async function withMutePort(work: (port: number) => Promise<void>): Promise<void> {
  const mute = net.createServer(() => {})
  await new Promise<void>((resolve) => mute.listen(0, '127.0.0.1', resolve))
  const address = mute.address()
  try {
    await work(typeof address === 'object' && address ? address.port : 0)
  } finally {
    mute.close()
  }
}

test('a database that answers is up; asked at once by many it is asked once', async () => {
  const isUp = databaseProbe(server.toString())
  expect(await Promise.all([isUp(), isUp(), isUp()])).toEqual([true, true, true])
  expect(isUp()).toBe(true)
})
test('an open port that answers no question is down, and so is one where nobody is', () =>
  withMutePort(async (port) => {
    expect(await databaseProbe(at(port))()).toBe(false)
    expect(await databaseProbe(at(9))()).toBe(false)
  }))
