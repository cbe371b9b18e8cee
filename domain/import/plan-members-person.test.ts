import { describe, expect, test } from 'vitest'
import { empty, member, run, school, staff, standing, standsIn, students, two } from '@/test/import-school'

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

describe('a code without its zeros', () => {
  const known = () =>
    run(
      'students',
      students('0012,An Bình,K1,Khoa Điện,,,', '00345,Lê Chi,K1,Khoa Điện,,,', '01A,Lê Cúc,K1,Khoa Điện,,,'),
      empty,
    ).roster
  test.each([
    ['12', '0012'],
    ['345', '00345'],
  ])('%s is told as %s', (code, whole) => {
    const { plan } = run('students', students(`${code},Ai Đó,K1,Khoa Điện,,,`), known())
    expect(plan.errors).toMatchObject([{ code: 'code_lost_zeros', value: code, known: whole }])
  })
  test.each(['012', '1A', '45'])('%s is a code of its own', (code) => {
    expect(run('students', students(`${code},Ai Đó,K1,Khoa Điện,,,`), known()).counts.added).toBe(1)
  })
  test('that somebody else has is theirs', () => {
    const both = run('students', students('01,An Bình,K1,Khoa Điện,,,', '1,Lê Chi,K1,Khoa Điện,,,'), empty)
    const again = run('students', students('1,Lê Chi,K1,Khoa Điện,,,'), both.roster)
    expect(again.counts).toMatchObject({ unchanged: 1, skipped: 0 })
  })
})

describe('somebody else', () => {
  test('is nobody of the same name: who learns and then works here is one person', () => {
    const { counts, roster } = run('staff', staff('01,nguyen thi an,Giảng viên,Khoa Điện,,'), two.roster)
    expect(counts).toMatchObject({ added: 1, skipped: 0 })
    expect(standsIn(roster, '01')).toEqual(['learner K1', 'staff Khoa Điện Giảng viên'])
  })
  test('is not ended by a list that names another person under the code', () => {
    const { plan } = run('students', students('01,Đỗ Khác,K1,Khoa Điện,,Thôi học,'), two.roster)
    expect(plan.errors).toMatchObject([
      { column: 'Mã SV', code: 'code_of_other', value: '01', known: 'Nguyễn Thị An' },
    ])
    expect(plan.changes.closed).toEqual([])
  })
  test('keeps an e-mail; who leaves may be named with it all the same', () => {
    const known = run('students', students('01,An Bình,K1,Khoa Điện,a@x.vn,,'), two.roster).roster
    const { plan } = run('students', students('02,Trần Bình,K1,Khoa Điện,A@x.vn,,'), known)
    expect(plan.errors).toEqual([
      { row: 2, column: 'Email', code: 'email_repeated', value: 'A@x.vn', known: '01' },
    ])
    const leaving = run('students', students('02,Trần Bình,K1,Khoa Điện,a@x.vn,Thôi học,'), known)
    expect(leaving.counts).toMatchObject({ left: 1, skipped: 0 })
  })
})

describe('the e-mail of an administrator', () => {
  const grant = { id: 'g', unitId: 'root', reason: 'given', membershipId: null } as const
  const withRole = (role: 'administrator' | 'auditor') =>
    standing(school.roster, 'C1', () => ({ email: 'dung@x.vn', grants: [{ ...grant, role }] }))
  const nobody = (): boolean => false
  const list = (email: string): string[][] => [
    ['Mã CB', 'Họ và tên', 'Đơn vị', 'Email'],
    ['C1', 'Phạm Dung', 'Khoa Điện', email],
  ]
  test('is not changed by a list of who could not give that role', () => {
    const { plan, counts } = run('staff', list('evil@x.vn'), withRole('administrator'), nobody)
    expect(plan.errors).toEqual([
      { row: 2, column: 'Email', code: 'email_of_administrator', value: 'evil@x.vn' },
    ])
    expect(counts).toMatchObject({ skipped: 1, changed: 0 })
  })
  test('may stand in such a list as it is, or not at all', () => {
    for (const email of ['dung@x.vn', ''])
      expect(run('staff', list(email), withRole('administrator'), nobody).counts).toMatchObject({
        skipped: 0,
      })
  })
  test('is changed by an administrator, as an office changes everybody else’s', () => {
    const own = run('staff', list('new@x.vn'), withRole('administrator'), (path) => path === '/school/')
    expect(member(own.roster, 'C1')?.email).toBe('new@x.vn')
    const other = run('staff', list('new@x.vn'), withRole('auditor'), nobody)
    expect(member(other.roster, 'C1')?.email).toBe('new@x.vn')
  })
})

describe('what is written of a person', () => {
  const list = (name: string, day: string, email: string): string[][] => [
    ['Mã SV', 'Họ và tên', 'Lớp', 'Khoa', 'Ngày sinh', 'Email'],
    ['01', name, 'K1', 'Khoa Điện', day, email],
  ]
  const known = () => run('students', list('Nguyễn Thị An', '3/9/2006', 'an@x.vn'), two.roster)
  test('is all that the list says, once', () => {
    const { plan } = known()
    expect(plan.rows[0]?.changes).toEqual([
      { fact: 'birth_date', from: '', to: '2006-09-03' },
      { fact: 'email', from: '', to: 'an@x.vn' },
    ])
    expect(plan.changes.personChanges).toEqual([
      {
        id: member(two.roster, '01')?.id,
        code: '01',
        familyName: 'Nguyễn Thị',
        givenName: 'An',
        birthDate: '2006-09-03',
        email: 'an@x.vn',
      },
    ])
  })
  test('is nothing where the list says the same, or leaves cells empty', () => {
    for (const same of [list('Nguyễn Thị An', '3/9/2006', 'an@x.vn'), list('Nguyễn Thị An', '', '')]) {
      const { plan, counts } = run('students', same, known().roster)
      expect([plan.changes.personChanges, counts.unchanged]).toEqual([[], 1])
    }
  })
  test('tells a fact that changes with what it was', () => {
    const { plan } = run('students', list('Nguyễn Thị An', '4/9/2006', 'an2@x.vn'), known().roster)
    expect(plan.rows[0]).toMatchObject({
      sort: 'changed',
      name: 'Nguyễn Thị An',
      changes: [
        { fact: 'birth_date', from: '2006-09-03', to: '2006-09-04' },
        { fact: 'email', from: 'an@x.vn', to: 'an2@x.vn' },
      ],
    })
  })
  test('tells a new name once, also when only its given part is new', () => {
    const { plan } = run('students', list('Nguyễn Thị Ân', '', ''), known().roster)
    expect(plan.rows[0]?.changes).toEqual([{ fact: 'name', from: 'Nguyễn Thị An', to: 'Nguyễn Thị Ân' }])
  })
})

describe('the one membership a list keeps', () => {
  test('is the first of its kind: others end as moved', () => {
    const twice = standing(two.roster, '01', ({ memberships }) => ({
      memberships: [
        ...memberships,
        { id: 'second', unitId: 'root', kind: 'learner', position: '', standing: 'active' },
        { id: 'duty', unitId: 'root', kind: 'collaborator', position: 'Khác', standing: 'active' },
      ],
    }))
    const { plan, roster } = run('students', students('01,Nguyễn Thị An,K1,Khoa Điện,,,'), twice)
    expect(standsIn(roster, '01')).toEqual(['learner K1', 'collaborator Trường Khác'])
    expect(plan.changes.closed).toMatchObject([{ id: 'second', reason: 'moved', from: null }])
  })
  test('is followed by another when unit, position or standing differ, and stays when none does', () => {
    const change = (line: string) => {
      const { plan, counts } = run('staff', staff(line), school.roster)
      const { opened, closed } = plan.changes
      const sort = Object.entries(counts).find(
        ([name, n]) => n === 1 && name !== 'rows' && name !== 'newUnits',
      )
      return [sort?.[0], opened.length, closed.map(({ reason }) => reason)]
    }
    expect(change('C1,Phạm Dung,Cố vấn học tập,Khoa Điện,Không,')).toEqual(['unchanged', 0, []])
    expect(change('C1,Phạm Dung,Giảng viên,Khoa Điện,Không,')).toEqual(['changed', 1, ['moved']])
    expect(change('C1,Phạm Dung,Cố vấn học tập,Khoa Điện,Không,Thai sản')).toEqual(['changed', 1, ['moved']])
    expect(change('C1,Phạm Dung,Cố vấn học tập,Khoa Mỏ,Không,')).toEqual(['moved', 1, ['moved']])
  })
})
