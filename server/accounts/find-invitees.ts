import { linkStart } from '@/domain/people/link-purpose'
import type { Day } from '@/domain/time/calendar'
import { Prisma, type Tx } from '@/server/platform/db'
import { inForce } from '@/server/platform/in-force'
import { isBelow } from '@/server/units/below-sql'

export type Invitee = {
  id: string
  hasEmail: boolean
  isActivated: boolean
  /** When a letter was meant that holds a link which still works and has got through, or is on its way. */
  letterAt: Date | null
}

/**
 * The people of a unit and all below it, or one person, who could be invited: a live account and a membership
 * in force.
 */
export function findInvitees(
  tx: Tx,
  whom: { unitPath: string } | { personId: string },
  { now, today }: { now: Date; today: Day },
): Promise<Invitee[]> {
  const scope = 'unitPath' in whom ? isBelow('u', whom.unitPath) : Prisma.sql`p.id = ${whom.personId}::uuid`
  return tx.$queryRaw<Invitee[]>`
    SELECT p.id, p.email IS NOT NULL AS "hasEmail", a.activated_at IS NOT NULL AS "isActivated",
      (SELECT max(n.created_at) FROM notice n
        WHERE n.person_id = p.id AND n.kind = 'activate' AND n.address = p.email AND n.created_at > ${linkStart('activate', now)}
          AND (n.state IN ('sending', 'sent', 'kept') OR (n.state = 'intended' AND n.tries = 0))) AS "letterAt"
    FROM person p JOIN account a ON a.person_id = p.id
    WHERE a.disabled_at IS NULL AND EXISTS (
      SELECT 1 FROM membership m JOIN unit u ON u.id = m.unit_id
      WHERE m.person_id = p.id AND ${inForce('m', today)} AND ${scope})
    ORDER BY p.id`
}
