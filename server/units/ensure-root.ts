import { z } from 'zod'
import { searchText } from '@/domain/text/search-text'
import { ok, rareCommand } from '@/server/platform/command'
import type { Tx } from '@/server/platform/db'
import { newId } from '@/server/platform/ids'

export const ROOT_CODE = 'ROOT'

/** Gives the tree its root with this name, or the root that is there the name. */
export async function putRoot(tx: Tx, name: string, now: Date): Promise<{ id: string }> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('unit.root'))`
  const known = await tx.unit.findFirst({ where: { kind: 'institution', parentId: null } })
  const facts = { name, searchText: searchText(name) }
  if (known)
    return tx.unit.update({
      where: { id: known.id },
      data: { ...facts, changedAt: now },
      select: { id: true },
    })
  const id = newId()
  return tx.unit.create({
    data: { id, kind: 'institution', code: ROOT_CODE, ...facts, path: `/${id}/`, createdAt: now },
    select: { id: true },
  })
}

/**
 * Lets the tools fill a database before its institution was set up: the first run gives the root its name
 * later.
 */
export const ensureRoot = rareCommand({
  name: 'unit.ensure_root',
  input: z.object({}),
  subject: async (tx) => ({
    root: await tx.unit.findFirst({ where: { kind: 'institution', parentId: null }, select: { id: true } }),
  }),
  can: (actor) => actor.kind === 'system',
  run: async ({ tx, subject: { root }, now }) =>
    ok({ isNew: root === null, id: (root ?? (await putRoot(tx, 'Nhà trường', now))).id }),
  audit: (_, { isNew, id }) => (isNew ? { subject: `unit:${id}` } : null),
})
