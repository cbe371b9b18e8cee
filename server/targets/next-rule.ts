import type { TargetRule } from '@/generated/prisma/client'
import type { Tx } from '@/server/platform/db'

type Asked = Omit<TargetRule, 'targetId' | 'version' | 'recordedAt' | 'supersededAt'>

/**
 * Writes the next version of a target's rule. The one in force stays as it was, known until now; what is not
 * changed goes on.
 */
export async function nextRule(
  tx: Tx,
  { id: targetId, version }: { id: string; version: number },
  change: Partial<Asked>,
  now: Date,
): Promise<number> {
  const held = await tx.targetRule.update({
    where: { targetId_version: { targetId, version } },
    data: { supersededAt: now },
  })
  await tx.targetRule.create({
    data: { ...held, ...change, version: version + 1, recordedAt: now, supersededAt: null },
  })
  return version + 1
}
