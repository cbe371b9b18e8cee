import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Delivery } from './delivery'

function setUp(losses: number) {
  const sent: [string, string][] = []
  const states: string[] = []
  const answered: [string, string][] = []
  let left = losses
  const delivery = new Delivery<string, string, string>({
    send: async (key, value) => {
      if (left-- > 0) throw new Error('offline')
      sent.push([key, value])
      return value
    },
    changed: (_key, status) => states.push(status),
    answered: (key, reply) => void answered.push([key, reply]),
    wait: async () => {},
  })
  const settled = async () => {
    while (delivery.isBusy) await new Promise((done) => setImmediate(done))
  }
  return { delivery, sent, states, answered, settled }
}

test('what is given while the line is lost waits, says so, and is sent when the line is back', async () => {
  const { delivery, sent, states, answered, settled } = setUp(3)
  delivery.give('r1', 'a')
  expect(delivery.isBusy).toBe(true)
  await settled()
  expect(states).toEqual(['sending', 'waiting', 'waiting', 'waiting'])
  expect(sent).toEqual([['r1', 'a']])
  expect(answered).toEqual([['r1', 'a']])
})
test('what was dropped before its turn is not sent', async () => {
  const { delivery, sent, settled } = setUp(0)
  delivery.give('r1', 'a')
  delivery.give('r1', 'b')
  delivery.drop('r1')
  await settled()
  expect(sent).toEqual([['r1', 'a']])
})
test('whatever is given and however often the line is lost, the newest of each key is answered last', async () => {
  const given = fc.array(fc.tuple(fc.constantFrom('r1', 'r2', 'r3'), fc.string({ minLength: 1 })))
  await fc.assert(
    fc.asyncProperty(given, fc.nat(5), async (gifts, losses) => {
      const { delivery, answered, settled } = setUp(losses)
      for (const [key, value] of gifts) delivery.give(key, value)
      await settled()
      expect(Object.fromEntries(answered)).toEqual(Object.fromEntries(gifts))
    }),
  )
})
