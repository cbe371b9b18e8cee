import type { Actor } from '@/domain/access/actor'
import { can, canAnywhere } from '@/domain/access/can'
import type { Permission } from '@/domain/access/roles'
import type { RailLink } from '@/components/manage/manage-shell'
import type { MessageKey } from '@/messages/translate'

type Place = {
  permission: Permission
  /** Whether the page is for a part of the school too, or for the whole alone. */
  over: 'any' | 'school'
  path: string
  label: MessageKey
  icon: RailLink['icon']
}
const places: readonly Place[] = [
  { permission: 'board.view', over: 'any', path: '/manage/boards', label: 'rail.boards', icon: 'chart' },
  {
    permission: 'target.manage',
    over: 'any',
    path: '/manage/targets',
    label: 'rail.targets',
    icon: 'target',
  },
  { permission: 'people.view', over: 'any', path: '/manage/people', label: 'rail.people', icon: 'people' },
  {
    permission: 'people.import',
    over: 'school',
    path: '/manage/import',
    label: 'rail.import',
    icon: 'upload',
  },
  { permission: 'role.grant', over: 'school', path: '/manage/outbox', label: 'rail.outbox', icon: 'mail' },
  { permission: 'role.grant', over: 'school', path: '/manage/setup', label: 'rail.setup', icon: 'check' },
]

/** The pages that are open to someone: what the rail leads to. */
export const railPlaces = (actor: Actor, rootPath: string): readonly Place[] =>
  places.filter(({ permission, over }) =>
    over === 'school' ? can(actor, permission, rootPath) : canAnywhere(actor, permission),
  )
