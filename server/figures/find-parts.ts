import type { Day } from '@/domain/time/calendar'
import { statement } from '@/server/platform/db'
import { inForceText } from '@/server/platform/in-force'

export type BoardUnit = {
  id: string
  name: string
  code: string
  kind: string
  path: string
  advisers: string | null
}
type Row = BoardUnit & { place: 'above' | 'unit' | 'part' }
/** The unit of a board, the units above it from the top, and the parts whose sum it is. */
export type Parts = { unit: BoardUnit | null; above: BoardUnit[]; parts: BoardUnit[] }

const columns = `u.id, u.name, u.code, u.kind, u.path,
  (SELECT string_agg(trim(p.family_name || ' ' || p.given_name), ', ' ORDER BY p.given_name COLLATE "vi-x-icu", p.id)
   FROM role_grant g JOIN person p ON p.id = g.person_id
   WHERE g.unit_id = u.id AND g.role = 'adviser' AND ${inForceText('g', '$2::date')}) AS advisers`

/** The unit with what stands above and directly below it; null when there is no such unit. */
export async function findParts(unitId: string, today: Day): Promise<Parts | null> {
  const rows = await statement<Row>(
    'board-parts',
    `SELECT CASE WHEN u.id = self.id THEN 'unit' WHEN u.parent_id = self.id THEN 'part' ELSE 'above' END AS place, ${columns}
     FROM unit self
     JOIN unit u ON u.parent_id = self.id OR u.id = ANY (string_to_array(trim(BOTH '/' FROM self.path), '/')::uuid[])
     WHERE self.id = $1::uuid ORDER BY length(u.path), u.code`,
    [unitId, today],
  )
  const unit = rows.find(({ place }) => place === 'unit')
  if (!unit) return null
  return {
    unit,
    above: rows.filter(({ place }) => place === 'above'),
    parts: rows.filter(({ place }) => place === 'part'),
  }
}

/** Several units of one person, such as the classes of an adviser: a board without a unit of its own. */
export async function findOwnParts(unitIds: readonly string[], today: Day): Promise<Parts> {
  const parts = await statement<BoardUnit>(
    'board-own-parts',
    `SELECT ${columns} FROM unit u WHERE u.id = ANY ($1::uuid[]) ORDER BY u.code`,
    [unitIds, today],
  )
  return { unit: null, above: [], parts }
}
