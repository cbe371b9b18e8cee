import { expect, test } from 'vitest'
import { empty, holds, led, member, run, standsIn, students, two } from '@/test/import-school'

test('new people are added with their class and faculty', () => {
  expect(two.counts).toMatchObject({ rows: 2, added: 2, changed: 0, missing: 0, unchanged: 0, skipped: 0 })
  expect(two.roster.units.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
    'institution Trường',
    'faculty Khoa Điện',
    'class K1',
  ])
  expect(standsIn(two.roster, '01')).toEqual(['learner K1'])
})

test('another class is a move, an absent person only told', () => {
  const next = run(
    'students',
    students('01,Nguyễn Thị An,K2,Khoa Điện,,,', '03,Lê Chi,K1,Khoa Điện,,,'),
    two.roster,
  )
  expect(next.counts).toMatchObject({ added: 1, moved: 1, missing: 1 })
  expect(next.plan.rows[0]?.changes).toEqual([{ fact: 'class', from: 'K1', to: 'K2' }])
  expect(standsIn(next.roster, '01')).toEqual(['learner K2'])
  expect(standsIn(next.roster, '02')).toEqual(['learner K1'])
})

test('every changed fact is told with what it was and what it becomes', () => {
  const next = run(
    'students',
    students('01,Nguyễn Thị Ân,K1,Khoa Điện,an@example.edu.vn,Bảo lưu,', '02,Trần Bình,K1,Khoa Điện,,,'),
    two.roster,
  )
  expect(next.counts).toMatchObject({ changed: 1, unchanged: 1 })
  expect(next.plan.rows[0]?.changes).toEqual([
    { fact: 'name', from: 'Nguyễn Thị An', to: 'Nguyễn Thị Ân' },
    { fact: 'email', from: '', to: 'an@example.edu.vn' },
    { fact: 'standing', from: 'active', to: 'on_leave' },
  ])
  expect(member(next.roster, '01')?.memberships[0]?.standing).toBe('on_leave')
})

test('an empty cell leaves what is known', () => {
  const known = run('students', students('01,Nguyễn Thị An,K1,Khoa Điện,an@x.vn,Bảo lưu,'), empty)
  expect(run('students', students('01,Nguyễn Thị An,K1,Khoa Điện,,,'), known.roster).counts.unchanged).toBe(1)
})

test('a faculty other than the class stands under is an error that names both, and moves nobody', () => {
  const { plan, counts, roster } = run('students', students('01,Nguyễn Thị An,K1,Khoa Mỏ,,,'), two.roster)
  expect(plan.errors).toEqual([
    { row: 2, column: 'Khoa', code: 'class_elsewhere', value: 'Khoa Mỏ', known: 'Khoa Điện' },
  ])
  expect(counts).toMatchObject({ skipped: 1, unchanged: 0, newUnits: 0, movedClasses: 0 })
  expect(roster.units).toEqual(two.roster.units)
})

test('a new class stands under one faculty in a file', () => {
  const torn = run('students', students('01,An Bình,K1,Khoa Điện,,,', '02,Lê Chi,K1,Khoa Mỏ,,,'), empty)
  expect(torn.plan.errors).toMatchObject([
    { code: 'class_in_two_units', value: 'Khoa Mỏ', known: 'Khoa Điện' },
  ])
  expect(torn.roster.units.map(({ name }) => name)).toEqual(['Trường', 'Khoa Điện', 'K1'])
})

test('a class is the same class in small letters and with look-alike ones', () => {
  const next = run('students', students('03,Lê Chi,k1,Khoa Điện,,,', '04,Lê Cúc,К1,Khoa Điện,,,'), two.roster)
  expect(next.plan.changes.units).toEqual([])
  expect(standsIn(next.roster, '04')).toEqual(['learner K1'])
})

test('a monitor who changes class does not stay monitor, and that is told', () => {
  const left = run('students', students('01,Nguyễn Thị An,K2,Khoa Điện,,,'), led.roster)
  expect(holds(left.roster, '01')).toEqual([])
  expect(standsIn(left.roster, '01')).toEqual(['learner K2'])
  expect(left.plan.rows[0]?.changes).toContainEqual({ fact: 'duty', from: 'Lớp trưởng', to: '' })
  expect(left.plan.rights).toMatchObject([
    { event: 'ended', code: '01', role: 'class_monitor', unit: 'K1', row: 2 },
  ])
})
