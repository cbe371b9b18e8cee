import { expect, test } from 'vitest'
import { rolesOfPosition } from './positions'
import { UnitKind, unitKind } from './unit-kind'
import { permissionsOf, Role } from '../access/roles'
import { fitsUnit, unitKindsOf } from './unit-fit'

test('monitors and advisers are those of a class, and nothing else is', () => {
  expect(Role.options.filter((role) => fitsUnit(role, 'class'))).toEqual(['class_monitor', 'adviser'])
  for (const role of ['class_monitor', 'adviser'] as const) expect(unitKindsOf[role]).toEqual(['class'])
})

test('the office for students works for the whole school or a faculty, others of the office for any unit above a class', () => {
  const kinds = (role: Role) => UnitKind.options.filter((kind) => fitsUnit(role, kind))
  expect(kinds('student_affairs')).toEqual(['institution', 'faculty'])
  expect(kinds('unit_manager')).toEqual(['department', 'centre', 'union'])
  for (const role of ['communications', 'administrator', 'auditor'] as const)
    expect(kinds(role)).toEqual(UnitKind.options.filter((kind) => kind !== 'class'))
})

test('a faculty is managed by its manager, other units by theirs, the school by neither', () => {
  expect(fitsUnit('faculty_manager', 'department')).toBe(false)
  expect(fitsUnit('unit_manager', 'faculty')).toBe(false)
  for (const role of ['faculty_manager', 'unit_manager'] as const)
    expect(fitsUnit(role, 'institution')).toBe(false)
})

test('who may give roles over the whole school holds theirs over the whole school', () => {
  const granting = Role.options.filter((role) => permissionsOf[role].includes('role.grant'))
  expect(granting.every((role) => fitsUnit(role, 'institution'))).toBe(true)
})

test('what a position gives fits the unit whose head it is', () => {
  for (const [position, unit] of [
    ['Trưởng khoa', 'Khoa Điện'],
    ['Trưởng phòng', 'Phòng Đào tạo'],
    ['Trưởng phòng', 'Phòng Công tác Học sinh sinh viên'],
  ] as const)
    for (const { role, over } of rolesOfPosition(position, unit))
      expect(fitsUnit(role, over === 'unit' ? unitKind(unit) : 'institution')).toBe(true)
})
