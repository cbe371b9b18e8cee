import { expect, test } from 'vitest'
import { openedBy, type Permission, permissionsOf, Role } from './roles'

// The whole table, so that a right that is given or taken shows in review as a changed line here.
const table: Record<Role, Permission[]> = {
  class_monitor: ['board.view', 'people.view'],
  adviser: ['board.view', 'people.view', 'account.invite', 'pace.view'],
  faculty_manager: ['board.view', 'people.view', 'export', 'account.invite', 'pace.view'],
  unit_manager: ['board.view', 'people.view', 'export', 'account.invite', 'pace.view'],
  student_affairs: [
    'board.view',
    'people.view',
    'export',
    'account.invite',
    'pace.view',
    'target.manage',
    'people.import',
    'certificate.revoke',
  ],
  communications: [],
  administrator: [
    'board.view',
    'people.view',
    'export',
    'account.invite',
    'pace.view',
    'target.manage',
    'people.import',
    'certificate.revoke',
    'role.grant',
    'system.view',
  ],
  auditor: ['board.view', 'system.view'],
}

test.each(Role.options)('%s may do exactly this', (role) => {
  expect(permissionsOf[role].toSorted()).toEqual(table[role].toSorted())
})
test('whoever sees names also sees the figures they belong to', () => {
  for (const role of Role.options)
    if (permissionsOf[role].includes('people.view')) expect(permissionsOf[role]).toContain('board.view')
})
test.each(Role.options)(
  '%s opens over the whole school all it may do, below it all but lists and certificates',
  (role) => {
    const ofTheSchool = ['people.import', 'certificate.revoke']
    expect(openedBy(role, true)).toEqual(permissionsOf[role])
    expect(openedBy(role, false)).toEqual(permissionsOf[role].filter((one) => !ofTheSchool.includes(one)))
  },
)
