import { expect, test } from 'vitest'
import { classes, holds, led, run, school, standsIn } from '@/test/import-school'

test('the class list names adviser, monitor and secretary, and makes each a collaborator', () => {
  expect(led.counts).toMatchObject({ added: 1, skipped: 0, rightsGiven: 3 })
  expect(holds(led.roster, 'C1')).toEqual(['adviser K1'])
  expect(holds(led.roster, '01')).toEqual(['class_monitor K1'])
  expect(standsIn(led.roster, '01')).toEqual(['learner K1', 'collaborator K1 Lớp trưởng'])
  expect(standsIn(led.roster, '02')).toEqual(['learner K1', 'collaborator K1 Bí thư chi đoàn'])
  expect(standsIn(led.roster, 'C1')).toContain('collaborator Khoa Điện Cố vấn học tập')
  expect(led.plan.rows[0]?.changes).toContainEqual({ fact: 'adviser', from: '', to: 'Phạm Dung' })
})

test('a new monitor takes the role and the membership from the old one', () => {
  const next = run('classes', classes('K1,Khoa Điện,C1,,02,02'), led.roster)
  expect(next.plan.rows[0]).toMatchObject({
    sort: 'changed',
    changes: [{ fact: 'monitor', from: 'Nguyễn Thị An', to: 'Trần Bình' }],
  })
  expect(holds(next.roster, '01')).toEqual([])
  expect(standsIn(next.roster, '01')).toEqual(['learner K1'])
  expect(standsIn(next.roster, '02')).toEqual([
    'learner K1',
    'collaborator K1 Bí thư chi đoàn',
    'collaborator K1 Lớp trưởng',
  ])
})

test('who was secretary and becomes monitor keeps the one role the class gives', () => {
  const swapped = run('classes', classes('K1,Khoa Điện,C1,,02,01'), led.roster)
  expect([holds(swapped.roster, '01'), holds(swapped.roster, '02')]).toEqual([
    ['class_monitor K1'],
    ['class_monitor K1'],
  ])
  expect(run('classes', classes('K1,Khoa Điện,C1,,02,01'), swapped.roster).counts.unchanged).toBe(1)
})

test('a former adviser is a collaborator no longer, unless another class is left', () => {
  const next = run('classes', classes('K1,Khoa Điện,C2,,,'), led.roster)
  expect(holds(next.roster, 'C1')).toEqual([])
  expect(standsIn(next.roster, 'C1')).toEqual(['staff Khoa Điện Cố vấn học tập'])
  expect(holds(next.roster, 'C2')).toEqual(['faculty_manager Khoa Điện', 'adviser K1'])
})

test('a wrong code gives nobody a class', () => {
  const wrong = run(
    'classes',
    classes('K1,Khoa Điện,C9,,C1,', 'K2,Khoa Điện,01,,,', 'K3,Khoa Điện,C1,Phạm Dũng Anh,,'),
    school.roster,
  )
  expect(wrong.plan.errors.map(({ row, code, column }) => `${row} ${column} ${code}`)).toEqual([
    '2 Mã CVHT unknown_person',
    '2 Mã lớp trưởng not_in_class',
    '3 Mã CVHT not_staff',
    '4 Cố vấn học tập name_differs',
  ])
  expect(wrong.plan.changes.granted).toEqual([])
  expect(wrong.plan.changes.units).toEqual([])
})
