import { z } from 'zod'
import type { Actor } from '@/domain/access/actor'
import { cutoffFor, type KeptId } from '@/domain/privacy/retention'
import { type CoreReason, execute, ok, type Outcome, rareCommand } from '@/server/platform/command'
import { log } from '@/server/platform/log'
import { pruneAttempts, pruneGauge, pruneRecall, pruneTasks, pruneTestOuts } from './prune-answers'
import { pruneOutbox, pruneStrayFiles, turnLogs } from './prune-files'
import { pruneAudit, pruneLinks, pruneMailed, pruneProofs, pruneRequests, pruneSessions } from './prune-rows'
import type { Pruned, Pruner } from './pruner'

/** Who deletes what the table of /privacy gives a time. What it gives none is the school's to decide. */
const pruners = {
  session: pruneSessions,
  link: pruneLinks,
  recall: pruneRecall,
  test_out: pruneTestOuts,
  task: pruneTasks,
  attempt: pruneAttempts,
  gauge: pruneGauge,
  mail: pruneOutbox,
  mailed: pruneMailed,
  request: pruneRequests,
  audit: pruneAudit,
  proof: pruneProofs,
  upload: pruneStrayFiles,
  log: turnLogs,
} satisfies Partial<Record<KeptId, Pruner>>

export type PrunedId = keyof typeof pruners
export const prunedIds = Object.keys(pruners) as PrunedId[]

const Input = z.object({ id: z.enum(prunedIds), after: z.array(z.string()).nullable() })

/** One batch of one kind, in one transaction with its audit row: counts only. */
const pruneBatch = rareCommand<typeof Input, object, Pruned>({
  name: 'retention.prune',
  input: Input,
  subject: async () => ({}),
  can: (actor) => actor.kind === 'system',
  async run({ tx, input: { id, after }, now }) {
    const cutoff = cutoffFor(id, now)
    return ok(cutoff ? await pruners[id]({ tx, cutoff, now, after }) : { counts: {}, next: null })
  },
  audit: ({ input: { id } }, { counts }) =>
    Object.values(counts).some((n) => n > 0) ? { subject: `retention:${id}`, detail: counts } : null,
})

export type Swept = Partial<Record<PrunedId, Record<string, number>>>

/**
 * Deletes everything whose time is over and answers the counts. Each batch stands by itself, so a crash
 * loses nothing and the next run goes on. What cannot be deleted stops nothing else; the job then fails and
 * is tried again.
 */
export async function sweepRetention(actor: Actor): Promise<Swept> {
  const swept: Swept = {}
  const failed: PrunedId[] = []
  for (const id of prunedIds) {
    try {
      const counts = await sweepOne(actor, id)
      if (Object.values(counts).some((n) => n > 0)) swept[id] = counts
    } catch (error) {
      log.error('retention.failed', error, { kept: id })
      failed.push(id)
    }
  }
  if (failed.length > 0) throw new Error(`not deleted in time: ${failed.join(', ')}`)
  return swept
}

async function sweepOne(actor: Actor, id: PrunedId): Promise<Record<string, number>> {
  const sum: Record<string, number> = {}
  let after: string[] | null = null
  do {
    const outcome: Outcome<Pruned, CoreReason> = await execute(pruneBatch, actor, { id, after })
    if (!outcome.ok) throw new Error(outcome.reason)
    for (const [name, n] of Object.entries(outcome.value.counts)) sum[name] = (sum[name] ?? 0) + n
    after = outcome.value.next
  } while (after !== null)
  return sum
}
