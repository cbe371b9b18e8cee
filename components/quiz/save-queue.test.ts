import { expect, test } from 'vitest'
import { type ItemState, type Newest, type Reply, SaveQueue } from './save-queue'

type Call = [item: number, choice: string, revision: number]

function setUp(replies: (Reply | Error)[], newest: Newest | Error = []) {
  const calls: Call[] = []
  const states = new Map<number, ItemState>()
  const closed: (string | null)[] = []
  const queue = new SaveQueue([], {
    send: async (...call) => {
      calls.push(call)
      const reply = replies.shift()
      if (!reply || reply instanceof Error) throw reply ?? new Error('no reply')
      return reply
    },
    newest: async () => {
      if (newest instanceof Error) throw newest
      return newest
    },
    changed: (item, state) => states.set(item, state),
    wait: async () => {},
    closed: (reason) => closed.push(reason),
  })
  const settled = async () => {
    while (queue.isBusy) await new Promise((done) => setImmediate(done))
  }
  return { queue, calls, states, closed, settled }
}
const saved = (choice: string, revision: number): Reply => ({
  ok: true,
  value: { choice, revision, at: '2026-11-24T03:42:07Z' },
})

test('an answer counts as saved only after the server said so', async () => {
  const { queue, states, settled } = setUp([saved('b', 1)])
  queue.choose(0, 'b')
  expect(states.get(0)?.status).toBe('saving')
  await settled()
  expect(states.get(0)).toEqual({ choice: 'b', revision: 1, at: '2026-11-24T03:42:07Z', status: 'saved' })
})
test('a quick second choice waits for the first and carries its revision', async () => {
  const { queue, calls, states, settled } = setUp([saved('a', 1), saved('c', 2)])
  queue.choose(0, 'a')
  queue.choose(0, 'b')
  queue.choose(0, 'c')
  await settled()
  expect(calls).toEqual([
    [0, 'a', 0],
    [0, 'c', 1],
  ])
  expect(states.get(0)).toMatchObject({ choice: 'c', status: 'saved' })
})
test('a lost line is retried with the same answer', async () => {
  const { queue, calls, states, settled } = setUp([new Error('offline'), new Error('offline'), saved('b', 1)])
  queue.choose(3, 'b')
  await settled()
  expect(calls).toHaveLength(3)
  expect(states.get(3)?.status).toBe('saved')
})
test('a stale page is shown what another tab answered', async () => {
  const { queue, states, settled } = setUp(
    [{ ok: false, reason: 'stale' }],
    [{ item: 0, choice: 'c', revision: 4, at: '2026-11-24T03:00:00Z' }],
  )
  queue.choose(0, 'a')
  await settled()
  expect(states.get(0)).toMatchObject({ choice: 'c', revision: 4, status: 'elsewhere' })
})
test('a closed attempt stops and says so', async () => {
  const { queue, closed, settled } = setUp([{ ok: false, reason: 'attempt_closed' }])
  queue.choose(0, 'a')
  await settled()
  expect(closed).toEqual(['attempt_closed'])
})
test('a stale page that cannot be shown the newer answer says that this one is not saved, and the next choice is sent', async () => {
  const { queue, calls, states, settled } = setUp(
    [{ ok: false, reason: 'stale' }, saved('b', 1)],
    new Error('offline'),
  )
  queue.choose(0, 'a')
  await settled()
  expect(states.get(0)).toMatchObject({ choice: 'a', status: 'refused' })
  queue.choose(0, 'b')
  await settled()
  expect(calls).toHaveLength(2)
  expect(states.get(0)?.status).toBe('saved')
})
test('an answer that an ended session refused is sent again once another one was taken', async () => {
  const { queue, calls, states, closed, settled } = setUp([
    { ok: false, reason: 'unauthenticated' },
    saved('b', 1),
    saved('a', 1),
  ])
  queue.choose(0, 'a')
  await settled()
  expect(states.get(0)).toMatchObject({ choice: 'a', status: 'refused' })
  queue.choose(1, 'b')
  await settled()
  expect(calls).toEqual([
    [0, 'a', 0],
    [1, 'b', 0],
    [0, 'a', 0],
  ])
  expect([...states.values()].map(({ status }) => status)).toEqual(['saved', 'saved'])
  expect(closed.at(-1)).toBeNull()
})
