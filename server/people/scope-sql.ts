import type { Day } from '@/domain/time/calendar'
import { Prisma } from '@/server/platform/db'
import { inForce } from '@/server/platform/in-force'
import { isBelowAny } from '@/server/units/below-sql'

/**
 * True for the person `p` when a membership in force lies in one of the scopes, or when a scope is the whole
 * school.
 */
export const inScope = (scopes: readonly string[], today: Day): Prisma.Sql => Prisma.sql`(
  EXISTS (SELECT 1 FROM unit r WHERE r.parent_id IS NULL AND r.kind = 'institution' AND ${isBelowAny('r', scopes)})
  OR p.id IN (
    SELECT m.person_id FROM membership m JOIN unit u ON u.id = m.unit_id
    WHERE ${inForce('m', today)} AND ${isBelowAny('u', scopes)}))`

/** The memberships in force of the person `p` in those scopes, as a JSON list. */
export const membershipsInScope = (scopes: readonly string[], today: Day): Prisma.Sql => Prisma.sql`coalesce((
  SELECT json_agg(json_build_object('unit', u.name, 'kind', m.kind, 'position', m.position, 'standing', m.standing, 'since', m.valid_from::text)
    ORDER BY m.kind DESC, u.name, m.position)
  FROM membership m JOIN unit u ON u.id = m.unit_id
  WHERE m.person_id = p.id AND ${inForce('m', today)} AND ${isBelowAny('u', scopes)}), '[]'::json)`
