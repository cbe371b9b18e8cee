import { expect, test } from 'vitest'
import { keepChoices, keptChoices } from './kept-choices'
import { type ItemState, type Newest, type Reply, SaveQueue, type Unsaved } from './save-queue'

type Call = [item: number, choice: string, revision: number]

function setUp(
  replies: (Reply | Error)[],
  newest: Newest | Error = [],
  { initial = [], canKeep = true }: { initial?: Newest; canKeep?: boolean } = {},
) {
  const calls: Call[] = []
  const states = new Map<number, ItemState>()
  const closed: (string | null)[] = []
  const kept: { now: Unsaved[] } = { now: [] }
  const queue = new SaveQueue(initial, {
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
    keep: (unsaved) => {
      kept.now = unsaved
      return canKeep
    },
    closed: (reason) => closed.push(reason),
  })
  const settled = async () => {
    while (queue.isBusy) await new Promise((done) => setImmediate(done))
  }
  return { queue, calls, states, closed, kept, settled }
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
  expect(states.get(0)).toMatchObject({ choice: 'a', status: 'held' })
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
test('answers that an ended session refused are kept for the next page, which saves them', async () => {
  const refused: Reply = { ok: false, reason: 'unauthenticated' }
  const { queue, kept, settled } = setUp([new Error('offline'), refused, refused])
  queue.choose(0, 'a')
  queue.choose(4, 'c')
  await settled()
  const left = kept.now
  expect(left).toEqual([
    { item: 0, choice: 'a', revision: 0 },
    { item: 4, choice: 'c', revision: 0 },
  ])
  expect(queue.isLosing).toBe(false)

  const initial = [0, 4].map((item) => ({ item, choice: null, revision: 0, at: null }))
  const next = setUp([saved('a', 1), saved('c', 1)], [], { initial })
  next.queue.take(left)
  expect(next.kept.now).toEqual(left)
  await next.settled()
  expect([...next.states.values()].map(({ status }) => status)).toEqual(['saved', 'saved'])
  expect(next.kept.now).toEqual([])
})
test('whoever signs in in another window need not choose again', async () => {
  const { queue, states, closed, settled } = setUp([{ ok: false, reason: 'unauthenticated' }, saved('a', 1)])
  queue.choose(0, 'a')
  await settled()
  queue.sendHeld()
  await settled()
  expect(states.get(0)).toMatchObject({ choice: 'a', status: 'saved' })
  expect(closed).toEqual(['unauthenticated', null])
})
test('what is on its way is kept until it is saved, also when its reply is lost', async () => {
  const { queue, kept, settled } = setUp([saved('a', 1)])
  queue.choose(0, 'a')
  const left = kept.now
  expect(left).toEqual([{ item: 0, choice: 'a', revision: 0 }])
  await settled()
  expect(kept.now).toEqual([])

  const initial = [{ item: 0, choice: 'a', revision: 1, at: '2026-11-24T03:42:07Z' }]
  const next = setUp([], [], { initial })
  next.queue.take(left)
  expect([next.calls, next.kept.now]).toEqual([[], []])
})
test('a kept answer never takes the place of a newer one, and the page says so', () => {
  const initial = [{ item: 0, choice: 'b', revision: 2, at: '2026-11-24T03:42:07Z' }]
  const { queue, calls, states, kept } = setUp([], [], { initial })
  queue.take([
    { item: 0, choice: 'a', revision: 1 },
    { item: 9, choice: 'a', revision: 0 },
  ])
  expect([calls, kept.now]).toEqual([[], []])
  expect(states.get(0)).toMatchObject({ choice: 'b', status: 'elsewhere' })
})
test('leaving loses what cannot be kept or was refused, and nothing of a quiz that was handed in', async () => {
  const refusedFor = async (
    reason: 'unauthenticated' | 'cross_origin' | 'attempt_closed',
    canKeep: boolean,
  ) => {
    const { queue, kept, settled } = setUp([{ ok: false, reason }], [], { canKeep })
    queue.choose(0, 'a')
    await settled()
    return [queue.isLosing, kept.now.length]
  }
  expect(await refusedFor('unauthenticated', true)).toEqual([false, 1])
  expect(await refusedFor('unauthenticated', false)).toEqual([true, 1])
  expect(await refusedFor('cross_origin', true)).toEqual([true, 0])
  expect(await refusedFor('attempt_closed', true)).toEqual([false, 0])
})
test('a window keeps the choices of each attempt, and none of another person', () => {
  const items = new Map<string, string>()
  const storage = () => ({
    getItem: (name: string) => items.get(name) ?? null,
    setItem: (name: string, value: string) => void items.set(name, value),
    removeItem: (name: string) => void items.delete(name),
  })
  const one = { item: 0, choice: 'a', revision: 0 }
  const other = { item: 1, choice: 'b', revision: 3 }
  expect(keepChoices(storage, 'an', 'first', [one])).toBe(true)
  expect(keepChoices(storage, 'an', 'second', [other])).toBe(true)
  expect(keptChoices(storage, 'an', 'first')).toMatchObject([one])
  expect(keptChoices(storage, 'an', 'second')).toMatchObject([other])
  expect(keptChoices(storage, 'binh', 'first')).toEqual([])
  keepChoices(storage, 'binh', 'third', [])
  expect(items.size).toBe(0)
  items.set('haidang.choices', '[{"owner":"an"},7,null]')
  expect(keptChoices(storage, 'an', 'first')).toEqual([])
  expect(
    keepChoices(
      () => {
        throw new Error('forbidden')
      },
      'an',
      'first',
      [one],
    ),
  ).toBe(false)
})
