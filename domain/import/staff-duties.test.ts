import { describe, expect, test } from 'vitest'
import { classes, empty, holds, led, run, school, staff, standing, standsIn } from '@/test/import-school'
import type { RosterGrant } from './roster'

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

describe('what a line comes to', () => {
  const line = (text: string, roster = school.roster) => {
    const { plan } = run('staff', staff(text), roster)
    return plan.rows.map(({ row, sort, code, name, changes }) => [
      `${row} ${sort} ${code} ${name}`,
      ...changes.map(({ fact, from, to }) => `${fact} ${from}>${to}`),
    ])
  }
  test.each<[string, string, string[]]>([
    [
      'who is new',
      'C9,Lê Mới,Giảng viên,Khoa Điện,,',
      ['2 added C9 Lê Mới', 'unit >Khoa Điện', 'position >Giảng viên'],
    ],
    [
      'who is new and on leave',
      'C9,Lê Mới,,Khoa Điện,,Thai sản',
      ['2 added C9 Lê Mới', 'unit >Khoa Điện', 'standing >on_leave'],
    ],
    [
      'who is new and a collaborator',
      'C9,Lê Mới,,Khoa Điện,Có,',
      ['2 added C9 Lê Mới', 'unit >Khoa Điện', 'collaborator no>yes'],
    ],
    ['the same', 'C1,Phạm Dung,Cố vấn học tập,Khoa Điện,Không,Đang làm việc', ['2 unchanged C1 Phạm Dung']],
    ['an empty position keeps the one there is', 'C1,Phạm Dung,,Khoa Điện,,', ['2 unchanged C1 Phạm Dung']],
    [
      'another position',
      'C1,Phạm Dung,Giảng viên,Khoa Điện,,',
      ['2 changed C1 Phạm Dung', 'position Cố vấn học tập>Giảng viên'],
    ],
    ['another unit', 'C1,Phạm Dung,,Khoa Mỏ,,', ['2 moved C1 Phạm Dung', 'unit Khoa Điện>Khoa Mỏ']],
    ['leave', 'C1,Phạm Dung,,Khoa Điện,,Thai sản', ['2 changed C1 Phạm Dung', 'standing active>on_leave']],
    [
      'a collaborator from now on',
      'C1,Phạm Dung,,Khoa Điện,Có,',
      ['2 changed C1 Phạm Dung', 'collaborator no>yes'],
    ],
    ['a collaborator no longer', 'C2,Vũ Em,,Khoa Điện,Không,', ['2 changed C2 Vũ Em', 'collaborator yes>no']],
    ['a collaborator as before', 'C2,Vũ Em,,Khoa Điện,Có,', ['2 unchanged C2 Vũ Em']],
  ])('is told with each fact: %s', (_what, text, expected) => {
    expect(line(text)).toEqual([expected])
  })
  test('keeps leave until the list says otherwise', () => {
    const away = run('staff', staff('C1,Phạm Dung,,Khoa Điện,,Thai sản'), school.roster).roster
    expect(line('C1,Phạm Dung,,Khoa Điện,,', away)).toEqual([['2 unchanged C1 Phạm Dung']])
    expect(line('C1,Phạm Dung,,Khoa Điện,,Đang làm việc', away)).toEqual([
      ['2 changed C1 Phạm Dung', 'standing on_leave>active'],
    ])
  })
  test('is a change when only a right is given', () => {
    const text = 'C2,Vũ Em,Trưởng khoa,Khoa Điện,Có,'
    const before = run('staff', staff(text), empty, () => false).roster
    expect(line(text, before)).toEqual([['2 changed C2 Vũ Em']])
    expect(line(text, run('staff', staff(text), before).roster)).toEqual([['2 unchanged C2 Vũ Em']])
  })
})

test('a line about somebody else is left out, and the lines after it are planned', () => {
  const { plan, counts } = run(
    'staff',
    staff('01,Đỗ Khác,Giảng viên,Khoa Điện,,', 'C9,Lê Mới,Giảng viên,Khoa Điện,,'),
    led.roster,
  )
  expect(plan.errors).toEqual([
    { row: 2, column: 'Mã CB', code: 'code_of_other', value: '01', known: 'Nguyễn Thị An' },
  ])
  expect(counts).toMatchObject({ added: 1, skipped: 1 })
})

describe('a right of a position', () => {
  test.each<[string, Partial<RosterGrant>, string[]]>([
    ['that the position no longer gives ends', {}, ['g']],
    ['over another unit than the position’s ends', { role: 'faculty_manager', unitId: 'root' }, ['g']],
    ['that an administrator gave stays', { reason: 'given' }, []],
    ['that comes from another membership stays', { membershipId: 'other' }, []],
  ])('%s', (_rule, otherwise, ended) => {
    const roster = standing(led.roster, 'C2', ({ grants, memberships: [own] }) => {
      const held = { id: 'g', role: 'unit_manager', reason: 'position' } as const
      const place = { unitId: own?.unitId ?? '', membershipId: own?.id ?? '' }
      return { grants: [...grants, { ...held, ...place, ...otherwise }] }
    })
    const { plan } = run('staff', staff('C2,Vũ Em,Trưởng khoa,Khoa Điện,Có,'), roster)
    expect(plan.changes.revoked.map(({ id }) => id)).toEqual(ended)
    expect(plan.changes.granted).toEqual([])
  })
})

describe('a collaborator', () => {
  test('goes along to another unit, whatever the list says of it or not', () => {
    for (const word of ['Có', '']) {
      const { roster, plan } = run('staff', staff(`C2,Vũ Em,Trưởng khoa,Khoa Mỏ,${word},`), school.roster)
      expect(standsIn(roster, 'C2')).toEqual([
        'staff Khoa Mỏ Trưởng khoa',
        'collaborator Khoa Mỏ Cộng tác viên',
      ])
      expect(plan.rows[0]?.changes).toEqual([{ fact: 'unit', from: 'Khoa Điện', to: 'Khoa Mỏ' }])
    }
  })
  test('who is one no longer ends that duty and nothing else', () => {
    const { plan, roster } = run('staff', staff('C2,Vũ Em,Trưởng khoa,Khoa Điện,Không,'), school.roster)
    expect(standsIn(roster, 'C2')).toEqual(['staff Khoa Điện Trưởng khoa'])
    expect(plan.changes.closed).toMatchObject([{ reason: 'duty_ended', from: null }])
    expect(plan.changes.revoked).toEqual([])
  })
  test('and adviser: each of the two stands for itself', () => {
    const both = run('staff', staff('C1,Phạm Dung,Giảng viên,Khoa Điện,Có,'), led.roster)
    expect(standsIn(both.roster, 'C1')).toEqual([
      'collaborator Khoa Điện Cố vấn học tập',
      'staff Khoa Điện Giảng viên',
      'collaborator Khoa Điện Cộng tác viên',
    ])
    const one = run('staff', staff('C1,Phạm Dung,Giảng viên,Khoa Điện,Không,'), both.roster)
    expect(standsIn(one.roster, 'C1')).toEqual([
      'collaborator Khoa Điện Cố vấn học tập',
      'staff Khoa Điện Giảng viên',
    ])
  })
  test('every adviser of a class is one, also when the list says no', () => {
    const lost = standing(led.roster, 'C1', ({ memberships }) => ({
      memberships: memberships.filter(({ kind }) => kind === 'staff'),
    }))
    const { roster } = run('staff', staff('C1,Phạm Dung,Cố vấn học tập,Khoa Điện,Không,'), lost)
    expect(standsIn(roster, 'C1')).toEqual([
      'staff Khoa Điện Cố vấn học tập',
      'collaborator Khoa Điện Cố vấn học tập',
    ])
    expect(roster.people.find(({ code }) => code === 'C1')?.memberships.at(-1)?.standing).toBe('active')
  })
  test('by a right that an administrator gave, or by another duty of a class, nobody is one', () => {
    for (const grant of [
      { role: 'adviser', reason: 'given' },
      { role: 'class_monitor', reason: 'class_list' },
    ] as const) {
      const roster = standing(school.roster, 'C1', ({ memberships }) => ({
        grants: [{ id: 'g', unitId: 'root', membershipId: memberships[0]?.id ?? null, ...grant }],
      }))
      const next = run('staff', staff('C1,Phạm Dung,Cố vấn học tập,Khoa Điện,Không,'), roster)
      expect(standsIn(next.roster, 'C1')).toEqual(['staff Khoa Điện Cố vấn học tập'])
    }
  })
  test('who advises and is listed is no second time one by the class list', () => {
    const listed = run('staff', staff('C1,Phạm Dung,Cố vấn học tập,Khoa Điện,Có,'), school.roster).roster
    const { roster } = run('classes', classes('K1,Khoa Điện,C1,,,'), listed)
    expect(standsIn(roster, 'C1')).toEqual([
      'staff Khoa Điện Cố vấn học tập',
      'collaborator Khoa Điện Cộng tác viên',
    ])
    expect(holds(roster, 'C1')).toEqual(['adviser K1'])
  })
})
