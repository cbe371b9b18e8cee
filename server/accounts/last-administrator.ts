import { inForce } from '@/server/platform/in-force'
import { today } from '@/server/platform/institution'
import type { Tx } from '@/server/platform/db'
import { locks } from '@/server/platform/locks'

/** The people who administer the whole school today and can sign in. */
export async function administrators(
  tx: Tx,
  now: Date,
): Promise<{ personId: string; code: string; name: string }[]> {
  const day = await today(now, tx)
  return tx.$queryRaw`
    SELECT DISTINCT p.id AS "personId", p.code, trim(p.family_name || ' ' || p.given_name) AS name
    FROM role_grant g JOIN account a ON a.person_id = g.person_id JOIN unit u ON u.id = g.unit_id JOIN person p ON p.id = g.person_id
    WHERE g.role = 'administrator' AND u.parent_id IS NULL AND u.kind = 'institution' AND ${inForce('g', day)}
      AND a.disabled_at IS NULL AND a.activated_at IS NOT NULL
    ORDER BY p.code`
}

/**
 * Makes a change that may take an administrator away; false when nobody would be left who could make
 * another: the command then refuses, which undoes the change. Of two such changes at once the second counts
 * what the first has left: it waits for the lock, and only then looks.
 */
export async function leavesAdministrator(
  tx: Tx,
  now: Date,
  change: () => Promise<unknown>,
): Promise<boolean> {
  const before = await administrators(tx, now)
  await change()
  if (before.length === 0) return true
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${locks.administrators}::bigint)`
  return (await administrators(tx, now)).length > 0
}
