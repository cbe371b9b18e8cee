import { expect, test } from 'vitest'
import { empty, member, run, staff, students, two } from '@/test/import-school'

test('a code twice, a taken e-mail and a code of somebody else are errors that touch nobody', () => {
  const twice = run(
    'students',
    students(
      '01,An Bình,K1,Khoa Điện,a@x.vn,,',
      '01,An Bình,K2,Khoa Điện,,,',
      '02,Lê Chi,K1,Khoa Điện,A@x.vn,,',
    ),
    empty,
  )
  expect(twice.plan.errors).toMatchObject([
    { row: 3, column: 'Mã SV', code: 'code_repeated', value: '01' },
    { row: 4, column: 'Email', code: 'email_repeated', value: 'A@x.vn' },
  ])
  expect(twice.counts).toMatchObject({ rows: 3, added: 1, skipped: 2 })
  const other = run('staff', staff('01,Đỗ Khác,Giảng viên,Khoa Điện,Không,'), two.roster)
  expect(other.plan.errors).toMatchObject([{ code: 'code_of_other', known: 'Nguyễn Thị An' }])
})

test('a code in other capitals or with look-alike letters is the same person, and that is told', () => {
  const known = run('students', students('B24A1,An Bình,K1,Khoa Điện,,,'), empty)
  for (const code of ['b24a1', 'В24А1', 'Ｂ24A1']) {
    const { plan, counts } = run('students', students(`${code},An Bình,K1,Khoa Điện,,,`), known.roster)
    expect(counts).toMatchObject({ unchanged: 1, added: 0 })
    expect(plan.notes).toMatchObject(
      code.startsWith('Ｂ') ? [] : [{ code: 'code_spelt_otherwise', value: code, known: 'B24A1' }],
    )
  }
  const twice = run(
    'students',
    students('b24x,An Bình,K1,Khoa Điện,,,', 'B24X,An Bình,K1,Khoa Điện,,,'),
    empty,
  )
  expect(twice.plan.errors).toMatchObject([{ row: 3, code: 'code_repeated' }])
})

test('codes that lost their zeros are told as such instead of making doubles', () => {
  const { plan, counts } = run(
    'students',
    students('1,Nguyễn Thị An,K1,Khoa Điện,,,', '7,Lê Chi,K1,Khoa Điện,,,'),
    two.roster,
  )
  expect(plan.errors).toEqual([{ row: 2, column: 'Mã SV', code: 'code_lost_zeros', value: '1', known: '01' }])
  expect(counts).toMatchObject({ added: 1, skipped: 1 })
})

test('the same name divided otherwise is a change that is told', () => {
  const { plan, roster } = run(
    'students',
    [
      ['Mã SV', 'Họ đệm', 'Tên', 'Lớp', 'Khoa'],
      ['01', 'Nguyễn', 'Thị An', 'K1', 'Khoa Điện'],
    ],
    two.roster,
  )
  expect(plan.rows[0]?.changes).toEqual([{ fact: 'name', from: 'Nguyễn Thị An', to: 'Nguyễn · Thị An' }])
  expect(member(roster, '01')).toMatchObject({ familyName: 'Nguyễn', givenName: 'Thị An' })
})
