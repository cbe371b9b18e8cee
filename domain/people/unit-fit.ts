import type { UnitKind } from './unit-kind'
import type { Role } from '../access/roles'

const office: readonly UnitKind[] = ['institution', 'faculty', 'department', 'centre', 'union']

/**
 * Over which kinds of unit a role is held: the desk of a class is no faculty's, and nobody heads a class as
 * they head a school.
 */
export const unitKindsOf: Record<Role, readonly UnitKind[]> = {
  class_monitor: ['class'],
  adviser: ['class'],
  faculty_manager: ['faculty'],
  unit_manager: ['department', 'centre', 'union'],
  student_affairs: ['institution', 'faculty'],
  communications: office,
  administrator: office,
  auditor: office,
}

/** Whether a role may be held over a unit of this kind: asked by the form, the command and the lists. */
export const fitsUnit = (role: Role, kind: UnitKind): boolean => unitKindsOf[role].includes(kind)
