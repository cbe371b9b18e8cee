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
  | 'target.manage' // make and end targets
  | 'people.import' // class and staff lists
  | 'role.grant'
  | 'certificate.revoke'
  | 'system.view' // health, jobs, outbox, audit

const boards: Permission[] = ['board.view', 'people.view']
const office: Permission[] = [...boards, 'export', 'account.invite']

export const permissionsOf: Record<Role, readonly Permission[]> = {
  class_monitor: boards,
  adviser: [...boards, 'account.invite'],
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
