import { type Permission, permissionsOf, type Role } from '@/domain/access/roles'
import type { MessageKey, Translate } from '@/messages/translate'

/** What each permission opens, in words. */
const reach = {
  'board.view': 'people.reach.board_view',
  'people.view': 'people.reach.people_view',
  export: 'people.reach.export',
  'account.invite': 'people.reach.account_invite',
  'target.manage': 'people.reach.target_manage',
  'people.import': 'people.reach.people_import',
  'role.grant': 'people.reach.role_grant',
  'certificate.revoke': 'people.reach.certificate_revoke',
  'system.view': 'people.reach.system_view',
} as const satisfies Record<Permission, MessageKey>

type Props = { t: Translate; role: Role; people: number; lead: 'people.reach.lead' | 'people.reach.end' }

/** What a role opens over a unit with so many people, line by line: said before it is given, and before it is ended. */
export function RoleReach({ t, role, people, lead }: Props) {
  const permissions = permissionsOf[role]
  return (
    <>
      <p>{t(permissions.length === 0 ? 'people.reach.nothing' : lead)}</p>
      <ul className="grid list-disc gap-1 pl-5">
        {permissions.map((permission) => (
          <li key={permission}>{t(reach[permission], { n: people })}</li>
        ))}
      </ul>
    </>
  )
}
