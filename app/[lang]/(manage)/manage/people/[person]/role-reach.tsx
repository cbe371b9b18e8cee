import { openedBy, type Permission, type Role } from '@/domain/access/roles'
import type { MessageKey, Translate } from '@/messages/translate'

type Words = { school: MessageKey; part: MessageKey } | MessageKey | null

/** What each permission opens, in words; null where no page asks for it. */
const reach = {
  'board.view': 'people.reach.board_view',
  'people.view': 'people.reach.people_view',
  export: 'people.reach.export',
  'account.invite': 'people.reach.account_invite',
  'pace.view': 'people.reach.pace_view',
  'target.manage': 'people.reach.target_manage',
  'people.import': 'people.reach.people_import',
  'role.grant': { school: 'people.reach.role_grant', part: 'people.reach.role_grant_part' },
  'certificate.revoke': 'people.reach.certificate_revoke',
  'system.view': null,
} as const satisfies Record<Permission, Words>

function wordsOf(permission: Permission, isWholeSchool: boolean): MessageKey | null {
  const words: Words = reach[permission]
  if (words === null || typeof words === 'string') return words
  return isWholeSchool ? words.school : words.part
}

type Props = {
  t: Translate
  role: Role
  /** What the role is held over: how many people stand in it, and whether it is the whole school. */
  over: { people: number; isWholeSchool: boolean }
  lead: 'people.reach.lead' | 'people.reach.end'
}

/** What a role opens over a unit, line by line: said before it is given, and before it is ended. */
export function RoleReach({ t, role, over, lead }: Props) {
  const lines = openedBy(role, over.isWholeSchool).flatMap(
    (permission) => wordsOf(permission, over.isWholeSchool) ?? [],
  )
  return (
    <>
      <p>{t(lines.length === 0 ? 'people.reach.nothing' : lead)}</p>
      <ul className="grid list-disc gap-1 pl-5">
        {lines.map((line) => (
          <li key={line}>{t(line, { n: over.people })}</li>
        ))}
      </ul>
    </>
  )
}
