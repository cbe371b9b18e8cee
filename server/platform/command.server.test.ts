import { expect, test } from 'vitest'
import { z } from 'zod'
import { anonymous } from '@/domain/access/actor'
import { personActor } from '@/test/build'
import { useDatabase } from '@/test/database'
import { execute, ok, rareCommand, refuse } from './command'
import { prisma } from './db'
import { newId } from './ids'

useDatabase()
const actor = personActor(newId())

const Input = z.object({ name: z.string().min(1), isBad: z.boolean().default(false) })
let runs = 0
const addFile = rareCommand({
  name: 'test.add-file',
  input: Input,
  subject: async (_tx, input) => (input.name === 'missing' ? null : { hash: newId() }),
  can: (who) => who.kind === 'person',
  async run({ tx, input, subject, now }) {
    runs++
    await tx.file.create({
      data: { hash: subject.hash, type: input.name, size: 1, purpose: 'test', createdAt: now },
    })
    return input.isBad ? refuse('too_bad') : ok({ hash: subject.hash })
  },
  audit: ({ subject }) => ({ subject: `file:${subject.hash}` }),
})

test('a command runs and is audited in one transaction', async () => {
  const outcome = await execute(addFile, actor, { name: 'a' })
  expect(outcome.ok).toBe(true)
  expect(await prisma().audit.findMany({ select: { action: true, actorId: true } })).toEqual([
    { action: 'test.add-file', actorId: actor.personId },
  ])
})
test('bad input says what and where, and changes nothing', async () => {
  expect(await execute(addFile, actor, { name: '' })).toMatchObject({
    ok: false,
    reason: 'invalid_input',
    issues: [{ path: 'name' }],
  })
  expect(await prisma().file.count()).toBe(0)
})
test('who may not, and what is not there, is refused', async () => {
  expect(await execute(addFile, anonymous, { name: 'a' })).toEqual({ ok: false, reason: 'forbidden' })
  expect(await execute(addFile, actor, { name: 'missing' })).toEqual({ ok: false, reason: 'not_found' })
  expect(await prisma().audit.count()).toBe(0)
})
test('a refusal undoes what ran before it', async () => {
  expect(await execute(addFile, actor, { name: 'a', isBad: true })).toEqual({ ok: false, reason: 'too_bad' })
  expect(await prisma().file.count()).toBe(0)
})
test('the same key sent eight times at once runs once and answers the same', async () => {
  runs = 0
  const outcomes = await Promise.all(
    Array.from({ length: 8 }, () => execute(addFile, actor, { name: 'a' }, { idempotencyKey: 'k1' })),
  )
  expect(new Set(outcomes.map((outcome) => JSON.stringify(outcome))).size).toBe(1)
  expect(runs).toBe(1)
  expect(await prisma().file.count()).toBe(1)
})
test("another person's key is another key", async () => {
  await execute(addFile, actor, { name: 'a' }, { idempotencyKey: 'k1' })
  await execute(addFile, personActor(newId()), { name: 'a' }, { idempotencyKey: 'k1' })
  expect(await prisma().file.count()).toBe(2)
})
test('the audit log refuses to be changed', async () => {
  await execute(addFile, actor, { name: 'a' })
  await expect(prisma().audit.updateMany({ data: { action: 'nothing' } })).rejects.toThrow()
})
