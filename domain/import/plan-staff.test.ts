import { expect, test } from 'vitest'
import { holds, led, run, school, staff, standsIn } from '@/test/import-school'

test('positions give roles over their unit and the list says who is a collaborator', () => {
  expect(holds(school.roster, 'C2')).toEqual(['faculty_manager Khoa Điện'])
  expect(standsIn(school.roster, 'C2')).toEqual([
    'staff Khoa Điện Trưởng khoa',
    'collaborator Khoa Điện Cộng tác viên',
  ])
  expect(standsIn(school.roster, 'C1')).toEqual(['staff Khoa Điện Cố vấn học tập'])
})

test('who changes unit or position loses the roles of the old one, line by line', () => {
  const next = run('staff', staff('C2,Vũ Em,Trưởng phòng,Phòng Đào tạo,Không,'), school.roster)
  expect(next.counts).toMatchObject({ moved: 1, missing: 2, newUnits: 1, rightsGiven: 1, rightsEnded: 1 })
  expect(holds(next.roster, 'C2')).toEqual(['unit_manager Phòng Đào tạo'])
  expect(standsIn(next.roster, 'C2')).toEqual(['staff Phòng Đào tạo Trưởng phòng'])
  expect(next.plan.rows[0]?.changes).toEqual([
    { fact: 'unit', from: 'Khoa Điện', to: 'Phòng Đào tạo' },
    { fact: 'position', from: 'Trưởng khoa', to: 'Trưởng phòng' },
    { fact: 'collaborator', from: 'yes', to: 'no' },
  ])
  expect(next.plan.rights.map(({ event, role, unit }) => `${event} ${role} ${unit}`)).toEqual([
    'ended faculty_manager Khoa Điện',
    'given unit_manager Phòng Đào tạo',
  ])
})

test('an adviser who changes department stays adviser', () => {
  const moved = run('staff', staff('C1,Phạm Dung,Giảng viên,Khoa Mỏ,Không,'), led.roster)
  expect(holds(moved.roster, 'C1')).toEqual(['adviser K1'])
  expect(standsIn(moved.roster, 'C1')?.sort()).toEqual(
    ['collaborator Khoa Mỏ Cố vấn học tập', 'staff Khoa Mỏ Giảng viên'].sort(),
  )
  expect(moved.plan.rights).toEqual([])
})

test('a status nobody agreed on is an error for staff too', () => {
  const { plan } = run('staff', staff('C1,Phạm Dung,Giảng viên,Khoa Điện,Không,Đi vắng'), school.roster)
  expect(plan.errors).toMatchObject([{ column: 'Trạng thái', code: 'bad_status', value: 'Đi vắng' }])
})
