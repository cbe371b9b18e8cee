import type { Role } from '../access/roles'
import { searchText } from '../text/search-text'

/** How memberships that come from a duty are written. */
export const duty = {
  collaborator: 'Cộng tác viên',
  adviser: 'Cố vấn học tập',
  monitor: 'Lớp trưởng',
  secretary: 'Bí thư chi đoàn',
} as const

export type PositionGrant = { role: Role; over: 'unit' | 'institution' }

/**
 * The roles a position gives: heads of faculties and departments see their unit, the head of student affairs
 * the whole school.
 */
export function rolesOfPosition(position: string, unitName: string): PositionGrant[] {
  const folded = searchText(position)
  if (folded === 'truong khoa' || folded === 'pho truong khoa')
    return [{ role: 'faculty_manager', over: 'unit' }]
  if (folded !== 'truong phong') return []
  return isStudentAffairs(unitName)
    ? [{ role: 'student_affairs', over: 'institution' }]
    : [{ role: 'unit_manager', over: 'unit' }]
}

/** Phòng Công tác Học sinh sinh viên, Phòng Công tác sinh viên, Phòng Công tác HSSV … */
export const isStudentAffairs = (unitName: string): boolean =>
  /^(phong|ban) .*cong tac .*(sinh vien|hssv|nguoi hoc)/.test(searchText(unitName))
