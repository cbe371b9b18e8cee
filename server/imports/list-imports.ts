import type { Actor } from '@/domain/access/actor'
import { can } from '@/domain/access/can'
import type { ImportKind } from '@/domain/import/import-kind'
import { Counts } from '@/domain/import/count-plan'
import { prisma } from '@/server/platform/db'
import { findRoot } from '@/server/units/queries'

export type AppliedImport = {
  id: string
  kind: ImportKind
  fileName: string
  by: string | null
  at: Date
  counts: Counts
}

/** The lists that were applied last, newest first; null for who may not import. */
export async function listImports(actor: Actor, most = 10): Promise<AppliedImport[] | null> {
  const root = await findRoot()
  if (!root || !can(actor, 'people.import', root.path)) return null
  const rows = await prisma().$queryRaw<(Omit<AppliedImport, 'counts'> & { counts: unknown })[]>`
    SELECT i.id, i.kind, i.file_name AS "fileName", trim(p.family_name || ' ' || p.given_name) AS by, i.applied_at AS at, i.counts
    FROM import i LEFT JOIN person p ON p.id = i.actor_id ORDER BY i.applied_at DESC, i.id DESC LIMIT ${most}`
  return rows.map((row) => ({ ...row, counts: Counts.parse(row.counts) }))
}
