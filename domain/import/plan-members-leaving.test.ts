import { expect, test } from 'vitest'
import { classes, holds, led, run, staff, standing, standsIn, students } from '@/test/import-school'

test('who leaves ends as a learner with the reason and the day, and their duty and right end with it', () => {
  const { plan, counts, roster } = run(
    'students',
    students('01,Nguyễn Thị An,K1,Khoa Điện,,Thôi học,15/11/2026', '02,Trần Bình,K1,Khoa Điện,,,'),
    led.roster,
  )
  expect(counts).toMatchObject({ left: 1, unchanged: 1, missing: 0, rightsEnded: 1 })
  expect([standsIn(roster, '01'), holds(roster, '01')]).toEqual([[], []])
  expect(plan.changes.closed.map(({ reason, from }) => `${reason} ${from}`)).toEqual(
    Array(2).fill('withdrawn 2026-11-15'),
  )
  expect(plan.rows[0]?.changes).toEqual([
    { fact: 'class', from: 'K1', to: '' },
    { fact: 'left', from: '', to: 'withdrawn' },
    { fact: 'left_on', from: '', to: '2026-11-15' },
    { fact: 'duty', from: 'Lớp trưởng', to: '' },
  ])
})

test('an employee who leaves ends all their duties, also as adviser', () => {
  const { plan, roster } = run('staff', staff('C1,Phạm Dung,Giảng viên,Khoa Điện,Không,Nghỉ hưu'), led.roster)
  expect([standsIn(roster, 'C1'), holds(roster, 'C1')]).toEqual([[], []])
  expect(plan.rights).toMatchObject([{ event: 'ended', role: 'adviser', unit: 'K1' }])
})

test('parental leave and military service pause and end nothing', () => {
  const away = run('staff', staff('C2,Vũ Em,Trưởng khoa,Khoa Điện,Có,Nghỉ thai sản'), led.roster)
  expect(away.counts).toMatchObject({ changed: 1, left: 0 })
  expect(holds(away.roster, 'C2')).toEqual(['faculty_manager Khoa Điện'])
})

test('who left before, or was never here, stays as they are; who comes back is added again', () => {
  const file = students('01,Nguyễn Thị An,K1,Khoa Điện,,Tốt nghiệp,', '99,Lê Cũ,K1,Khoa Điện,,Tốt nghiệp,')
  const left = run('students', file, led.roster)
  expect(left.counts).toMatchObject({ left: 1, unchanged: 1, added: 0 })
  const again = run('students', file, left.roster)
  expect(again.counts).toMatchObject({ left: 0, unchanged: 2 })
  expect(Object.values(again.plan.changes).flat()).toEqual([])
  const back = run('students', students('01,Nguyễn Thị An,K1,Khoa Điện,,Đang học,'), left.roster)
  expect(standsIn(back.roster, '01')).toEqual(['learner K1'])
  expect(run('classes', classes('K1,Khoa Điện,C1,,02,'), back.roster).plan.errors).toEqual([])
})

test('a day that is still to come is an error', () => {
  const { plan } = run('students', students('01,Nguyễn Thị An,K1,Khoa Điện,,Thôi học,01/12/2026'), led.roster)
  expect(plan.errors).toMatchObject([{ column: 'Từ ngày', code: 'date_in_future', value: '01/12/2026' }])
})

test('who left before is told under the code and name that the list writes', () => {
  const { plan } = run('students', students('99,Lê Cũ,K1,Khoa Điện,,Tốt nghiệp,'), led.roster)
  expect(plan.rows).toEqual([{ row: 2, sort: 'unchanged', code: '99', name: 'Lê Cũ', changes: [] }])
})

test('who learns and works here leaves the one and stays in the other, with the duties of each', () => {
  // 01 leads K1 and comes to work for Khoa Mỏ, collaborator there.
  const both = run('staff', staff('01,Nguyễn Thị An,Giảng viên,Khoa Mỏ,Có,'), led.roster).roster
  const learner = ['learner K1', 'collaborator K1 Lớp trưởng']
  const work = ['staff Khoa Mỏ Giảng viên', 'collaborator Khoa Mỏ Cộng tác viên']
  expect(standsIn(both, '01')).toEqual([...learner, ...work])
  const retired = run('staff', staff('01,Nguyễn Thị An,,Khoa Mỏ,,Nghỉ hưu'), both)
  expect(standsIn(retired.roster, '01')).toEqual(learner)
  expect(retired.plan.rows[0]).toMatchObject({
    sort: 'left',
    code: '01',
    name: 'Nguyễn Thị An',
    changes: [
      { fact: 'unit', from: 'Khoa Mỏ', to: '' },
      { fact: 'left', from: '', to: 'retired' },
      { fact: 'duty', from: 'Cộng tác viên', to: '' },
    ],
  })
  const graduated = run('students', students('01,Nguyễn Thị An,K1,Khoa Điện,,Tốt nghiệp,'), both)
  expect(standsIn(graduated.roster, '01')).toEqual(work)
})

test('a learner who leaves keeps a duty elsewhere, an employee who leaves none anywhere', () => {
  const elsewhere = {
    id: 'x',
    unitId: 'root',
    kind: 'collaborator',
    position: 'Khác',
    standing: 'active',
  } as const
  const helping = (code: string) =>
    standing(led.roster, code, ({ memberships }) => ({ memberships: [...memberships, elsewhere] }))
  const learner = run('students', students('02,Trần Bình,K1,Khoa Điện,,Thôi học,'), helping('02'))
  expect(standsIn(learner.roster, '02')).toEqual(['collaborator Trường Khác'])
  const employee = run('staff', staff('C2,Vũ Em,,Khoa Điện,,Nghỉ hưu'), helping('C2'))
  expect(standsIn(employee.roster, 'C2')).toEqual([])
  expect(employee.plan.rows[0]?.changes.filter(({ fact }) => fact === 'duty')).toHaveLength(2)
})

test('without a day everything ends today, and no day is told', () => {
  const { plan } = run('students', students('02,Trần Bình,K1,Khoa Điện,,Thôi học,'), led.roster)
  expect(plan.changes.closed.map(({ from }) => from)).toEqual([null, null])
  expect(plan.rows[0]?.changes.map(({ fact }) => fact)).toEqual(['class', 'left', 'duty'])
})
