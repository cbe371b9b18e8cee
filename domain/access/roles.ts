import { z } from 'zod'

export const Role = z.enum([
  'class_monitor',
  'adviser',
  'faculty_manager',
  'unit_manager',
  'student_affairs',
  'communications',
  'administrator',
  'auditor',
])
export type Role = z.infer<typeof Role>

/** What a role allows over its unit and all below it. Learning needs no role. */
export type Permission =
  | 'board.view' // figures
  | 'people.view' // names of those who are missing
  | 'export' // lists as files
  | 'account.invite' // send activation links
  | 'pace.view' // that a pass came faster than reading
  | 'target.manage' // make and end targets
  | 'people.import' // class and staff lists
  | 'role.grant'
  | 'certificate.revoke'
  | 'system.view' // health, jobs, outbox, audit

const boards: Permission[] = ['board.view', 'people.view']
const office: Permission[] = [...boards, 'export', 'account.invite', 'pace.view']

/** Asked over the whole school alone, because what they open has no part below it: lists, certificates. */
const ofTheSchool: readonly Permission[] = ['people.import', 'certificate.revoke']

export const permissionsOf: Record<Role, readonly Permission[]> = {
  class_monitor: boards,
  adviser: [...boards, 'account.invite', 'pace.view'],
  faculty_manager: office,
  unit_manager: office,
  student_affairs: [...office, 'target.manage', 'people.import', 'certificate.revoke'],
  communications: [],
  administrator: [
    ...office,
    'target.manage',
    'people.import',
    'certificate.revoke',
    'role.grant',
    'system.view',
  ],
  auditor: ['board.view', 'system.view'],
}

/** What a role opens over a unit: below the whole school, what only the school has stays closed. */
export const openedBy = (role: Role, isWholeSchool: boolean): readonly Permission[] =>
  permissionsOf[role].filter((permission) => isWholeSchool || !ofTheSchool.includes(permission))
