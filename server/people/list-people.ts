import type { Actor } from '@/domain/access/actor'
import { scopesFor } from '@/domain/access/can'
import { type ListCursor, writeCursor } from '@/domain/people/list-cursor'
import type { MemberKind } from '@/domain/people/member-kind'
import type { Standing } from '@/domain/people/status'
import { searchText } from '@/domain/text/search-text'
import { Prisma, prisma } from '@/server/platform/db'
import { today } from '@/server/platform/institution'
import { inScope, membershipsInScope } from './scope-sql'

const PAGE = 50

export type AccountState = 'waiting' | 'active' | 'shut'
export type Belonging = {
  unit: string
  kind: MemberKind
  position: string
  standing: Standing
  since: string
}
export type ListedPerson = {
  id: string
  code: string
  familyName: string
  givenName: string
  state: AccountState
  belongings: Belonging[]
}
export type PeoplePage = { people: ListedPerson[]; next: string | null }

export const accountState = Prisma.sql`
  CASE WHEN a.disabled_at IS NOT NULL THEN 'shut' WHEN a.activated_at IS NULL THEN 'waiting' ELSE 'active' END`

/**
 * The people the actor may see by name, as Vietnamese lists sort them: given name first. Every word of the
 * search must occur in name or code; accents do not matter.
 */
export async function listPeople(
  actor: Actor,
  { search = '', after = null }: { search?: string; after?: ListCursor | null },
): Promise<PeoplePage> {
  const scopes = scopesFor(actor, 'people.view')
  if (scopes.length === 0) return { people: [], next: null }
  const day = await today()
  const words = searchText(search).split(' ').filter(Boolean).slice(0, 8)
  const conditions = [
    inScope(scopes, day),
    ...words.map((word) => Prisma.sql`p.search_text LIKE ${`%${word.replace(/[\\%_]/g, '\\$&')}%`}`),
    ...(after
      ? [
          Prisma.sql`(p.given_name COLLATE "vi-x-icu", p.family_name COLLATE "vi-x-icu", p.code COLLATE "C") > (${after[0]}, ${after[1]}, ${after[2]})`,
        ]
      : []),
  ]
  const rows = await prisma().$queryRaw<ListedPerson[]>`
    WITH page AS MATERIALIZED (
      SELECT p.id, p.code, p.family_name, p.given_name FROM person p
      WHERE ${Prisma.join(conditions, ' AND ')}
      ORDER BY p.given_name COLLATE "vi-x-icu", p.family_name COLLATE "vi-x-icu", p.code COLLATE "C" LIMIT ${PAGE + 1}
    )
    SELECT p.id, p.code, p.family_name AS "familyName", p.given_name AS "givenName", ${accountState} AS state, ${membershipsInScope(scopes, day)} AS belongings
    FROM page p JOIN account a ON a.person_id = p.id
    ORDER BY p.given_name COLLATE "vi-x-icu", p.family_name COLLATE "vi-x-icu", p.code COLLATE "C"`
  const people = rows.slice(0, PAGE)
  const last = people.at(-1)
  return {
    people,
    next: rows.length > PAGE && last ? writeCursor([last.givenName, last.familyName, last.code]) : null,
  }
}
