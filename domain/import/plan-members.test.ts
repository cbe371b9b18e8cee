import { expect, test } from 'vitest'
import { empty, holds, led, member, run, staff, standsIn, students, two } from '@/test/import-school'

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

test('whoever is added is asked at once, or away from the start when the list says so', () => {
  const { plan, roster } = run(
    'students',
    students(
      '01,An Bình,K1,Khoa Điện,,,',
      '02,Lê Chi,K1,Khoa Điện,,Bảo lưu,',
      '03,Lê Cúc,K1,Khoa Điện,,Đang học,',
    ),
    empty,
  )
  expect(plan.rows).toEqual([
    { row: 2, sort: 'added', code: '01', name: 'An Bình', changes: [{ fact: 'class', from: '', to: 'K1' }] },
    {
      row: 3,
      sort: 'added',
      code: '02',
      name: 'Lê Chi',
      changes: [
        { fact: 'class', from: '', to: 'K1' },
        { fact: 'standing', from: '', to: 'on_leave' },
      ],
    },
    { row: 4, sort: 'added', code: '03', name: 'Lê Cúc', changes: [{ fact: 'class', from: '', to: 'K1' }] },
  ])
  expect(['01', '02', '03'].map((code) => member(roster, code)?.memberships)).toMatchObject([
    [{ kind: 'learner', position: '', standing: 'active' }],
    [{ kind: 'learner', position: '', standing: 'on_leave' }],
    [{ kind: 'learner', position: '', standing: 'active' }],
  ])
})

test('whoever is away stays away when they change class, and comes back by the word of a list', () => {
  const away = run('students', students('01,An Bình,K1,Khoa Điện,,Bảo lưu,'), empty)
  const moved = run('students', students('01,An Bình,K2,Khoa Điện,,,'), away.roster)
  expect(member(moved.roster, '01')?.memberships).toMatchObject([{ standing: 'on_leave' }])
  const back = run('students', students('01,An Bình,K2,Khoa Điện,,Đang học,'), moved.roster)
  expect(back.plan.rows).toMatchObject([
    { sort: 'changed', changes: [{ fact: 'standing', from: 'on_leave', to: 'active' }] },
  ])
})

test('a learner may be called otherwise than before, as one who is added or leaves may not', () => {
  const { plan } = run('students', students('01,Nguyễn Thị Bé,K1,Khoa Điện,,,'), two.roster)
  expect(plan.errors).toEqual([])
  expect(plan.rows).toMatchObject([
    { sort: 'changed', changes: [{ fact: 'name', from: 'Nguyễn Thị An', to: 'Nguyễn Thị Bé' }] },
  ])
  const leaving = run('students', students('01,Nguyễn Thị Bé,K1,Khoa Điện,,Thôi học,'), two.roster)
  expect(leaving.plan.errors).toMatchObject([{ code: 'code_of_other', known: 'Nguyễn Thị An' }])
})

test('another name alone makes a row changed', () => {
  const { plan } = run('students', students('01,Nguyễn Thị Ân,K1,Khoa Điện,,,'), two.roster)
  expect(plan.rows.map(({ sort }) => sort)).toEqual(['changed'])
  expect([plan.changes.opened, plan.changes.closed]).toEqual([[], []])
})

test.each(['Khoa-Dien', 'Khoa Điện', 'KHOA  ĐIỆN'])('a faculty is no class: %s', (value) => {
  const { plan } = run('students', students(`03,Lê Chi,${value},Khoa Mỏ,,,`), two.roster)
  expect(plan.errors).toMatchObject([{ row: 2, column: 'Lớp', code: 'not_a_class', known: 'Khoa Điện' }])
  expect(plan.rows).toEqual([])
  expect(plan.changes.units).toEqual([])
})

test('a row that a person cannot have says which cell, and the rows after it are planned', () => {
  const taken = run('students', students('01,Nguyễn Thị An,K1,Khoa Điện,an@x.vn,,'), two.roster)
  const { plan } = run(
    'students',
    students(
      '02,Trần Bình,K1,Khoa Điện,an@x.vn,,',
      '1,Nguyễn Thị An,K1,Khoa Điện,,,',
      '03,Lê Chi,K1,Khoa Điện,,,',
    ),
    taken.roster,
  )
  expect(plan.errors).toEqual([
    { row: 2, column: 'Email', code: 'email_repeated', value: 'an@x.vn', known: '01' },
    { row: 3, column: 'Mã SV', code: 'code_lost_zeros', value: '1', known: '01' },
  ])
  expect(plan.rows).toMatchObject([{ row: 4, sort: 'added', code: '03' }])
})

test('a learner who works here keeps that when they change class; only the duty of the class ends', () => {
  const working = run('staff', staff('01,Nguyễn Thị An,Giảng viên,Khoa Điện,Có,'), led.roster)
  const moved = run('students', students('01,Nguyễn Thị An,K2,Khoa Điện,,,'), working.roster)
  expect(standsIn(moved.roster, '01')?.sort()).toEqual(
    ['learner K2', 'staff Khoa Điện Giảng viên', 'collaborator Khoa Điện Cộng tác viên'].sort(),
  )
  expect(moved.plan.changes.closed.map(({ reason, from }) => [reason, from])).toEqual(
    Array(2).fill(['moved', null]),
  )
  expect(moved.plan.rows).toMatchObject([
    {
      sort: 'moved',
      changes: [
        { fact: 'class', from: 'K1', to: 'K2' },
        { fact: 'duty', from: 'Lớp trưởng', to: '' },
      ],
    },
  ])
})

test('whoever is away from work is not away from class', () => {
  const away = run('staff', staff('C1,Phạm Dung,Giảng viên,Khoa Điện,,Thai sản'), empty)
  const { roster } = run('students', students('C1,Phạm Dung,K1,Khoa Điện,,,'), away.roster)
  expect(member(roster, 'C1')?.memberships.map(({ kind, standing }) => [kind, standing])).toEqual([
    ['staff', 'on_leave'],
    ['learner', 'active'],
  ])
})

test('work for the class itself is no duty that ends when a learner leaves it', () => {
  const working = run('staff', staff('01,Nguyễn Thị An,Trợ giảng,K1,,'), two.roster)
  const moved = run('students', students('01,Nguyễn Thị An,K2,Khoa Điện,,,'), working.roster)
  expect(standsIn(moved.roster, '01')).toEqual(['staff K1 Trợ giảng', 'learner K2'])
})

test('another standing in the same class ends no duty', () => {
  const away = run('students', students('01,Nguyễn Thị An,K1,Khoa Điện,,Bảo lưu,'), led.roster)
  expect(standsIn(away.roster, '01')).toContain('collaborator K1 Lớp trưởng')
  expect(holds(away.roster, '01')).toEqual(['class_monitor K1'])
})
