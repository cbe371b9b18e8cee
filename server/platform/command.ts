import type { z } from 'zod'
import type { Actor } from '@/domain/access/actor'
import { actorId, actorLabel } from '@/domain/access/actor'
import { issueCode } from '@/domain/forms/issue-code'
import { clock } from './clock'
import { type Prisma, statement, type Tx, transaction } from './db'
import { newId } from './ids'

/** `R` names the reasons one by one, so that whoever shows a refusal must have words for each. */
export type Refusal<R extends string> = {
  ok: false
  reason: R
  issues?: { path: string; message: string }[]
}
export type Done<V> = { ok: true; value: V }
export type Outcome<V, R extends string> = Done<V> | Refusal<R>

export const ok = <V>(value: V): Done<V> => ({ ok: true, value })
/** With the path of the input that is at fault, so that a form can say it there. */
export const refuse = <const R extends string>(reason: R, path?: string): Refusal<R> =>
  path === undefined ? { ok: false, reason } : { ok: false, reason, issues: [{ path, message: reason }] }

/** What a schema says of an input, place by place. It was parsed with `reportInput`. */
export const invalidInput = ({ issues }: z.ZodError): Refusal<'invalid_input'> => ({
  ok: false,
  reason: 'invalid_input',
  issues: issues.map((issue) => ({ path: issue.path.join('.'), message: issueCode(issue) })),
})

export type Context<I, S, P = undefined> = {
  tx: Tx
  actor: Actor
  input: I
  subject: S
  now: Date
  prepared: P
}

/** A change made now and then: checked, run, audited in one transaction. */
export type RareCommand<Schema extends z.ZodType, S, V, R extends string, P = undefined> = {
  kind: 'rare'
  name: string
  input: Schema
  /** What takes time and needs no lock, such as hashing a password: done before the transaction. */
  prepare?: (input: z.output<Schema>, now: Date) => Promise<P>
  /**
   * What the command acts on, read (and locked where needed) inside the transaction; null answers
   * `not_found`.
   */
  subject: (tx: Tx, input: z.output<Schema>, actor: Actor, now: Date) => Promise<S | null>
  can: (actor: Actor, subject: S, input: z.output<Schema>) => boolean
  run: (context: Context<z.output<Schema>, S, P>) => Promise<Outcome<V, R>>
  /** The audit row: ids and codes only; null when the journal written by `run` is its own record. */
  audit: (
    context: Context<z.output<Schema>, S, P>,
    value: V,
  ) => { subject: string; detail?: Prisma.InputJsonObject } | null
}

/** A change made at every click: one SQL statement whose WHERE holds ownership, state and revision. */
export type HotCommand<Schema extends z.ZodType, Row extends object, V, R extends string> = {
  kind: 'hot'
  name: string
  input: Schema
  can: (actor: Actor, input: z.output<Schema>) => boolean
  statement: (input: z.output<Schema>, actor: Actor, now: Date) => { text: string; values: unknown[] }
  value: (row: Row) => V
  /** Asked only when no row came back: finds out why. */
  refusal: (input: z.output<Schema>, actor: Actor) => Promise<Outcome<V, R>>
}

export const rareCommand = <Schema extends z.ZodType, S, V, R extends string = never, P = undefined>(
  command: Omit<RareCommand<Schema, S, V, R, P>, 'kind'>,
) => ({ kind: 'rare', ...command }) as RareCommand<Schema, S, V, R, P>
export const hotCommand = <Schema extends z.ZodType, Row extends object, V, R extends string = never>(
  command: Omit<HotCommand<Schema, Row, V, R>, 'kind'>,
) => ({ kind: 'hot', ...command }) as HotCommand<Schema, Row, V, R>

/** What any command may answer before it runs. */
export type CoreReason = 'invalid_input' | 'forbidden' | 'not_found' | 'key_reused'

type Options = { idempotencyKey?: string }

/** Parses, checks who may, runs and records a command. Everything that changes anything goes through here. */
export async function execute<Schema extends z.ZodType, S, V, R extends string, P = undefined>(
  command: RareCommand<Schema, S, V, R, P> | HotCommand<Schema, S & object, V, R>,
  actor: Actor,
  raw: unknown,
  options: Options = {},
): Promise<Outcome<V, R | CoreReason>> {
  const parsed = command.input.safeParse(raw, { reportInput: true })
  if (!parsed.success) return invalidInput(parsed.error)
  const now = clock.now()
  if (command.kind === 'rare') return executeRare(command, actor, parsed.data, now, options)
  if (!command.can(actor, parsed.data)) return refuse('forbidden')
  const { text, values } = command.statement(parsed.data, actor, now)
  const [row] = await statement<S & object>(command.name, text, values)
  return row ? ok(command.value(row)) : command.refusal(parsed.data, actor)
}

class Refused<R extends string> extends Error {
  constructor(readonly refusal: Refusal<R>) {
    super(refusal.reason)
  }
}

async function executeRare<Schema extends z.ZodType, S, V, R extends string, P>(
  command: RareCommand<Schema, S, V, R, P>,
  actor: Actor,
  input: z.output<Schema>,
  now: Date,
  { idempotencyKey }: Options,
): Promise<Outcome<V, R | CoreReason>> {
  try {
    const prepared = (await command.prepare?.(input, now)) as P
    return await transaction(async (tx) => {
      const owner = actorId(actor) ?? actorLabel(actor)
      if (idempotencyKey) {
        const stored = await claimKey(tx, owner, idempotencyKey, command.name, now)
        if (stored) return ok(stored.value as V)
      }
      const subject = await command.subject(tx, input, actor, now)
      if (subject === null) throw new Refused(refuse('not_found'))
      if (!command.can(actor, subject, input)) throw new Refused(refuse('forbidden'))
      const context = { tx, actor, input, subject, now, prepared }
      const outcome = await command.run(context)
      if (!outcome.ok) throw new Refused(outcome)
      const entry = command.audit(context, outcome.value)
      if (entry) await writeAudit(tx, actor, command.name, entry, now)
      if (idempotencyKey) {
        const result = { value: outcome.value } as unknown as Prisma.InputJsonObject
        await tx.idempotencyKey.update({
          where: { actorId_key: { actorId: owner, key: idempotencyKey } },
          data: { result },
        })
      }
      return outcome
    })
  } catch (error) {
    // A refusal undoes whatever ran before it.
    if (error instanceof Refused) return error.refusal
    throw error
  }
}

/** Takes the key for this transaction. A second sender waits for the first and gets its stored result. */
async function claimKey(
  tx: Tx,
  owner: string,
  key: string,
  command: string,
  now: Date,
): Promise<{ value: unknown } | null> {
  const claimed = await tx.$executeRaw`
    INSERT INTO idempotency_key (actor_id, key, command, result, at) VALUES (${owner}, ${key}, ${command}, '{}', ${now})
    ON CONFLICT DO NOTHING`
  if (claimed === 1) return null
  const row = await tx.idempotencyKey.findUniqueOrThrow({ where: { actorId_key: { actorId: owner, key } } })
  if (row.command !== command) throw new Refused(refuse('key_reused'))
  return row.result as { value: unknown }
}

type Entry = { subject: string; detail?: Prisma.InputJsonObject }

/** Writes one audit row; outside commands only for sign-in and jobs. */
export const writeAudit = (tx: Tx, actor: Actor, action: string, entry: Entry, at: Date): Promise<void> =>
  writeAudits(tx, actor, [{ action, ...entry }], at)

/** Writes an audit row for each of many things that one command did. */
export async function writeAudits(
  tx: Tx,
  actor: Actor,
  entries: readonly (Entry & { action: string })[],
  at: Date,
): Promise<void> {
  const who = { at, actorId: actorId(actor), actor: actorLabel(actor) }
  await tx.audit.createMany({
    data: entries.map(({ action, subject, detail }) => ({
      id: newId(),
      ...who,
      action,
      subject,
      detail: detail ?? {},
    })),
  })
}
