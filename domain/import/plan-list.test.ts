import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { classes, empty, led, run, school, staff, students, two } from '@/test/import-school'
import type { ImportKind } from './import-kind'

const code = fc.constantFrom('01', '02', '03', 'C1', 'C2')
const row = {
  students: fc.tuple(
    code,
    fc.constantFrom('An Bình', 'An Binh', 'Lê Chi'),
    fc.constantFrom('K1', 'k1', 'K2', ''),
    fc.constantFrom('Khoa A', 'Khoa B'),
    fc.constantFrom('', 'a@x.vn', 'b@x.vn', 'no'),
    fc.constantFrom('', 'Bảo lưu', 'Thôi học', '?'),
    fc.constantFrom('', '01/11/2026'),
  ),
  staff: fc.tuple(
    code,
    fc.constantFrom('An Bình', 'Lê Chi'),
    fc.constantFrom('', 'Trưởng khoa', 'Trưởng phòng'),
    fc.constantFrom('Khoa A', 'Khoa B', 'Phòng Công tác sinh viên'),
    fc.constantFrom('Có', 'Không', ''),
    fc.constantFrom('', 'Nghỉ hưu', 'Thai sản'),
  ),
  classes: fc.tuple(
    fc.constantFrom('K1', 'K2'),
    fc.constantFrom('Khoa A', 'Khoa B'),
    fc.oneof(code, fc.constant('')),
    fc.constant(''),
    fc.oneof(code, fc.constant('')),
    fc.oneof(code, fc.constant('')),
  ),
}
const headers = { students: students()[0], staff: staff()[0], classes: classes()[0] }
const list = fc
  .constantFrom('students', 'staff', 'classes')
  .chain((kind) =>
    fc.tuple(
      fc.constant(kind as ImportKind),
      fc.array(row[kind as ImportKind] as fc.Arbitrary<string[]>, { minLength: 1, maxLength: 8 }),
    ),
  )

test('whatever lists come in: rows add up, the same list again changes nothing, nobody stands twice in one kind, no role outlives its membership', () => {
  fc.assert(
    fc.property(fc.array(list, { minLength: 1, maxLength: 6 }), (lists) => {
      let roster = empty
      for (const [kind, rows] of lists) {
        const table = [headers[kind] ?? [], ...rows]
        const { counts, roster: next, plan } = run(kind, table, roster)
        expect(
          counts.added + counts.changed + counts.moved + counts.left + counts.unchanged + counts.skipped,
        ).toBe(counts.rows)
        // An e-mail that a later row gives up is free only the next time; everything else is settled at once.
        if (plan.errors.every(({ code }) => code !== 'email_repeated')) {
          const second = run(kind, table, next)
          expect(Object.values(second.plan.changes).flat()).toEqual([])
          expect(second.plan.rows.filter(({ sort }) => sort !== 'unchanged')).toEqual([])
          expect(second.plan.errors.map((error) => error.row)).toEqual(plan.errors.map((error) => error.row))
        }
        const emails = next.people.flatMap(({ email }) => email ?? [])
        expect(new Set(emails).size).toBe(emails.length)
        for (const { memberships, grants } of next.people) {
          for (const single of ['learner', 'staff'])
            expect(memberships.filter(({ kind: one }) => one === single).length).toBeLessThanOrEqual(1)
          for (const { membershipId } of grants)
            expect(memberships.map(({ id }) => id)).toContain(membershipId)
        }
        roster = next
      }
    }),
  )
})

describe('who is recorded and not in the file', () => {
  const others = { students: students('09,Lê Mới,K1,Khoa Điện,,,'), staff: staff('C9,Lê Mới,,Khoa Điện,,') }
  test('is told: learners by a list of students, with their class', () => {
    expect(run('students', others.students, led.roster).plan.missing).toEqual([
      { code: '01', name: 'Nguyễn Thị An', unit: 'K1' },
      { code: '02', name: 'Trần Bình', unit: 'K1' },
    ])
  })
  test('is told: employees by a list of staff, with their unit', () => {
    expect(run('staff', others.staff, school.roster).plan.missing).toEqual([
      { code: 'C1', name: 'Phạm Dung', unit: 'Khoa Điện' },
      { code: 'C2', name: 'Vũ Em', unit: 'Khoa Điện' },
      { code: 'C3', name: 'Bùi Gấm', unit: 'Phòng Công tác Học sinh sinh viên' },
    ])
  })
  test('is told: classes by a list of classes, with the unit above them, and no other unit', () => {
    expect(run('classes', classes('K2,Khoa Điện,,,,'), led.roster).plan.missing).toEqual([
      { code: 'K1', name: 'K1', unit: 'Khoa Điện' },
    ])
  })
  test('is not missing when a row names them in another spelling, or is left out for a fault', () => {
    const { plan } = run(
      'students',
      students('０1,Nguyễn Thị An,,Khoa Điện,,,', '02,Trần Bình,K1,Khoa Mỏ,,,'),
      two.roster,
    )
    expect([plan.errors.length, plan.missing]).toEqual([2, []])
    expect(run('classes', classes('k1,,,,,'), led.roster).plan.missing).toEqual([])
  })
})

test('the code may stand in any column', () => {
  const { plan } = run(
    'students',
    [
      ['Lớp', 'Khoa', 'Họ và tên', 'Mã SV'],
      ['K1', 'Khoa Điện', 'Trần Bình', '02'],
    ],
    two.roster,
  )
  expect(plan.missing.map(({ code }) => code)).toEqual(['01'])
})

test('errors and notes stand in the order of the lines, whether found in a cell or in the plan', () => {
  const known = run('students', students('b1,An Bình,K1,Khoa Điện,,,'), two.roster).roster
  const { plan } = run(
    'students',
    students(
      '01,Nguyễn Thị An,K1,Khoa Mỏ,,,',
      'B1,An Bình,K1,Khoa Điện,,,',
      '03,Lê Chi,K1,,,,',
      '04,Suharto,K1,Khoa Điện,,,',
      '02,Trần Bình,K1,Khoa Mỏ,,,',
      '05,Lê Cúc,,Khoa Điện,,,',
    ),
    known,
  )
  expect(plan.errors.map(({ row, code }) => `${row} ${code}`)).toEqual([
    '2 class_elsewhere',
    '4 empty',
    '6 class_elsewhere',
    '7 empty',
  ])
  expect(plan.notes).toEqual([
    { row: 3, column: 'Mã SV', code: 'code_spelt_otherwise', value: 'B1', known: 'b1' },
    { row: 5, column: 'Họ và tên', code: 'name_in_one_word', value: 'Suharto' },
  ])
})
test('a code that is recorded as it is written is no other spelling, nor is a new one or a class', () => {
  expect(
    run('students', students('01,Nguyễn Thị An,K1,Khoa Điện,,,', '9,Lê Mới,K1,Khoa Điện,,,'), two.roster).plan
      .notes,
  ).toEqual([])
  expect(run('classes', classes('k1,Khoa Điện,,,,'), led.roster).plan.notes).toEqual([])
})
