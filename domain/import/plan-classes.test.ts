import { describe, expect, test } from 'vitest'
import {
  classes,
  empty,
  holds,
  led,
  run,
  school,
  staff,
  standing,
  standsIn,
  students,
} from '@/test/import-school'

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

describe('what a line comes to', () => {
  const line = (text: string, roster = led.roster) => {
    const { plan } = run('classes', classes(text), roster)
    return plan.rows.map(({ row, sort, code, name, changes }) => [
      `${row} ${sort} ${code} ${name}`,
      ...changes.map(({ fact, from, to }) => `${fact} ${from}>${to}`),
    ])
  }
  const mining = () => run('staff', staff('C7,Mai Mỏ,Trưởng khoa,Khoa Mỏ,,'), led.roster).roster
  test.each<[string, string, string[]]>([
    ['a new class', 'k2,Khoa Điện,,,,', ['2 added K2 k2', 'unit >Khoa Điện']],
    [
      'a new class with its adviser',
      'K2,Khoa Điện,C2,,,',
      ['2 added K2 K2', 'unit >Khoa Điện', 'adviser >Vũ Em'],
    ],
    ['the same', 'K1,Khoa Điện,C1,,01,02', ['2 unchanged K1 K1']],
    ['the unit in other letters', 'K1,KHOA ĐIEN,,,,', ['2 unchanged K1 K1']],
    ['nobody named', 'k1,Khoa Điện,,,,', ['2 unchanged K1 K1']],
    ['another adviser', 'K1,Khoa Điện,C2,,,', ['2 changed K1 K1', 'adviser Phạm Dung>Vũ Em']],
    ['another monitor', 'K1,Khoa Điện,,,02,', ['2 changed K1 K1', 'monitor Nguyễn Thị An>Trần Bình']],
    ['another secretary', 'K1,Khoa Điện,,,,01', ['2 changed K1 K1', 'secretary Trần Bình>Nguyễn Thị An']],
    ['another unit', 'K1,Khoa Mỏ,,,,', ['2 moved K1 K1', 'unit Khoa Điện>Khoa Mỏ']],
    [
      'another unit and adviser',
      'K1,Khoa Mỏ,C7,,,',
      ['2 moved K1 K1', 'unit Khoa Điện>Khoa Mỏ', 'adviser Phạm Dung>Mai Mỏ'],
    ],
  ])('is told with each fact: %s', (_what, text, expected) => {
    expect(line(text, mining())).toEqual([expected])
  })
  test('is an addition when the class had nobody before, and only when it names somebody', () => {
    expect(line('K1,Khoa Điện,,,,', school.roster)).toEqual([['2 unchanged K1 K1']])
    expect(line('K1,Khoa Điện,C1,,,', school.roster)).toEqual([['2 added K1 K1', 'adviser >Phạm Dung']])
    expect(line('K1,Khoa Điện,,,01,', school.roster)).toEqual([['2 added K1 K1', 'monitor >Nguyễn Thị An']])
    const advised = run('classes', classes('K1,Khoa Điện,C1,,,'), school.roster).roster
    expect(line('K1,Khoa Điện,,,01,', advised)).toEqual([['2 changed K1 K1', 'monitor >Nguyễn Thị An']])
    const led = run('classes', classes('K1,Khoa Điện,,,,01'), school.roster).roster
    expect(line('K1,Khoa Điện,C1,,,', led)).toEqual([['2 changed K1 K1', 'adviser >Phạm Dung']])
  })
  test('names everybody who held the duty', () => {
    const two = standing(led.roster, '02', ({ memberships }) => ({
      memberships: memberships.map((one) =>
        one.kind === 'collaborator' ? { ...one, position: 'Lớp trưởng' } : one,
      ),
    }))
    const { plan, roster } = run('classes', classes('K1,Khoa Điện,,,02,'), two)
    expect(plan.rows[0]?.changes).toEqual([
      { fact: 'monitor', from: 'Nguyễn Thị An, Trần Bình', to: 'Trần Bình' },
    ])
    expect(standsIn(roster, '02')).toEqual(['learner K1', 'collaborator K1 Lớp trưởng'])
    expect(plan.changes.closed).toMatchObject([{ reason: 'duty_ended', from: null }])
  })
})

describe('a class', () => {
  test('that is no class, but a unit, is an error', () => {
    const { plan, counts } = run(
      'classes',
      classes('khoa-dien,Khoa Điện,C1,,,', 'K1,Khoa Điện,C1,,,'),
      school.roster,
    )
    expect(plan.errors).toEqual([
      { row: 2, column: 'Lớp', code: 'not_a_class', value: 'khoa-dien', known: 'Khoa Điện' },
    ])
    expect(counts).toMatchObject({ added: 1, skipped: 1 })
  })
  test('that stays keeps its path; one that moves stands below the other unit', () => {
    const { plan, roster } = run('classes', classes('K1,Khoa Mỏ,,,,'), led.roster)
    const [mining] = plan.changes.units
    expect(plan.changes.unitMoves).toMatchObject([{ parentId: mining?.id }])
    expect(roster.units.find(({ name }) => name === 'K1')?.path).toContain(`/${mining?.id}/`)
    expect(run('classes', classes('K1,Khoa Điện,,,,'), led.roster).plan.changes.unitMoves).toEqual([])
  })
})

describe('whom a class list names', () => {
  const errors = (line: string, roster = led.roster) =>
    run('classes', classes(line), roster).plan.errors.map(({ column, code, value, known }) =>
      [column, code, value, known].filter(Boolean).join(' '),
    )
  test.each([
    ['must be known', 'K1,Khoa Điện,,,,99', ['Mã bí thư chi đoàn unknown_person 99']],
    ['is compared without accents', 'K1,Khoa Điện,C1,Phạm Dũng,,', []],
    [
      'must be called so, letter for letter',
      'K1,Khoa Điện,C1,Phạm Dungg,,',
      ['Cố vấn học tập name_differs Phạm Dungg Phạm Dung'],
    ],
    ['works here to advise', 'K1,Khoa Điện,01,,,', ['Mã CVHT not_staff 01 Nguyễn Thị An']],
    ['learns in the class to lead it', 'K1,Khoa Điện,,,C1,', ['Mã lớp trưởng not_in_class C1 Phạm Dung']],
    [
      'learns in this class, not in another',
      'K2,Khoa Điện,,,01,',
      ['Mã lớp trưởng not_in_class 01 Nguyễn Thị An'],
    ],
    [
      'is judged one by one',
      'K1,Khoa Điện,9,,8,7',
      ['Mã CVHT unknown_person 9', 'Mã lớp trưởng unknown_person 8', 'Mã bí thư chi đoàn unknown_person 7'],
    ],
  ])('%s: %s', (_rule, line, expected) => {
    expect(errors(line)).toEqual(expected)
  })
  test('leads by learning there, not by another duty there', () => {
    const guest = standing(led.roster, 'C1', ({ memberships }) => ({
      memberships: [
        ...memberships,
        {
          id: 'x',
          unitId: led.roster.units.find(({ name }) => name === 'K1')?.id ?? '',
          kind: 'collaborator',
          position: 'Cộng tác viên',
          standing: 'active',
        },
      ],
    }))
    expect(errors('K1,Khoa Điện,,,C1,', guest)).toEqual(['Mã lớp trưởng not_in_class C1 Phạm Dung'])
  })
})

describe('an adviser', () => {
  const both = () => run('classes', classes('K1,Khoa Điện,C1,,,', 'K2,Khoa Điện,C1,,,'), school.roster).roster
  test('of two classes advises both, and is one collaborator', () => {
    const roster = both()
    expect(holds(roster, 'C1')).toEqual(['adviser K1', 'adviser K2'])
    expect(standsIn(roster, 'C1')).toEqual([
      'staff Khoa Điện Cố vấn học tập',
      'collaborator Khoa Điện Cố vấn học tập',
    ])
  })
  test('who gives one class away keeps the other, and the work', () => {
    const { roster, plan } = run('classes', classes('K2,Khoa Điện,C2,,,'), both())
    expect([holds(roster, 'C1'), holds(roster, 'C2')]).toEqual([
      ['adviser K1'],
      ['faculty_manager Khoa Điện', 'adviser K2'],
    ])
    expect(standsIn(roster, 'C1')).toContain('collaborator Khoa Điện Cố vấn học tập')
    expect(plan.changes.closed).toEqual([])
  })
  test('who gives both away in one file ends the work, with its reason', () => {
    const { roster, plan } = run('classes', classes('K1,Khoa Điện,C2,,,', 'K2,Khoa Điện,C2,,,'), both())
    expect(standsIn(roster, 'C1')).toEqual(['staff Khoa Điện Cố vấn học tập'])
    expect(plan.changes.closed).toMatchObject([{ reason: 'duty_ended', from: null }])
  })
  test('who takes another class in the same file stays a collaborator', () => {
    const { roster, plan } = run('classes', classes('K1,Khoa Điện,C2,,,', 'K3,Khoa Điện,C1,,,'), led.roster)
    expect(holds(roster, 'C1')).toEqual(['adviser K3'])
    expect(plan.changes.closed).toEqual([])
  })
  test('who ends keeps what the staff list says and what an administrator gave', () => {
    const known = run('staff', staff('C1,Phạm Dung,,Khoa Điện,Có,'), led.roster).roster
    const k1 = known.units.find(({ name }) => name === 'K1')?.id ?? ''
    const other = { id: 'g', unitId: k1, membershipId: null }
    const given = standing(known, 'C1', ({ grants }) => ({
      grants: [
        ...grants,
        { ...other, role: 'class_monitor', reason: 'class_list' },
        { ...other, role: 'adviser', unitId: 'root', reason: 'given' },
      ],
    }))
    const { roster } = run('classes', classes('K1,Khoa Điện,C2,,,'), given)
    expect(standsIn(roster, 'C1')).toEqual([
      'staff Khoa Điện Cố vấn học tập',
      'collaborator Khoa Điện Cộng tác viên',
    ])
    expect(holds(roster, 'C1')).toEqual(['class_monitor K1', 'adviser Trường'])
  })
  test('whom an administrator made one is no holder by the list, and stays', () => {
    const k1 = school.roster.units.find(({ name }) => name === 'K1')?.id ?? ''
    const given = standing(school.roster, 'C1', () => ({
      grants: [{ id: 'g', role: 'adviser', unitId: k1, reason: 'given', membershipId: null }],
    }))
    const { roster, plan } = run('classes', classes('K1,Khoa Điện,C2,,,'), given)
    expect(holds(roster, 'C1')).toEqual(['adviser K1'])
    expect(plan.rows[0]?.changes).toEqual([{ fact: 'adviser', from: '', to: 'Vũ Em' }])
  })
  test('named again ends whoever held the class beside', () => {
    const [grant] = led.roster.people.find(({ code }) => code === 'C1')?.grants ?? []
    const two = standing(led.roster, 'C2', ({ grants, memberships }) => ({
      grants: grant ? [...grants, { ...grant, id: 'g', membershipId: memberships[0]?.id ?? null }] : grants,
    }))
    const { roster, plan } = run('classes', classes('K1,Khoa Điện,C1,,,'), two)
    expect([holds(roster, 'C1'), holds(roster, 'C2')]).toEqual([
      ['adviser K1'],
      ['faculty_manager Khoa Điện'],
    ])
    expect(plan.rows[0]?.changes).toEqual([{ fact: 'adviser', from: 'Phạm Dung, Vũ Em', to: 'Phạm Dung' }])
  })
  test('advises by the membership of an employee, also who learns here', () => {
    const known = run('staff', staff('01,Nguyễn Thị An,Giảng viên,Khoa Mỏ,,'), led.roster).roster
    const { plan } = run('classes', classes('K2,Khoa Điện,01,,,'), known)
    const employee = known.people.find(({ code }) => code === '01')?.memberships.at(-1)
    expect(plan.changes.granted).toMatchObject([{ role: 'adviser', membershipId: employee?.id }])
  })
  test('named again is told nothing and given nothing', () => {
    const { plan } = run('classes', classes('K1,Khoa Điện,C1,Phạm Dung,,'), led.roster)
    expect([plan.changes.granted, plan.changes.revoked, plan.rows[0]?.changes]).toEqual([[], [], []])
  })
})

describe('who leads a class', () => {
  test('holds its one role by the membership that the duty opened', () => {
    const { plan } = run('classes', classes('K1,Khoa Điện,,,01,'), school.roster)
    const [membership] = plan.changes.opened
    expect(membership).toMatchObject({
      kind: 'collaborator',
      position: 'Lớp trưởng',
      standing: 'active',
      unitId: school.roster.units.find(({ name }) => name === 'K1')?.id,
    })
    expect(plan.changes.granted).toMatchObject([
      { role: 'class_monitor', reason: 'class_list', membershipId: membership?.id },
    ])
  })
  test('may be monitor and secretary at once', () => {
    const { roster } = run('classes', classes('K1,Khoa Điện,,,01,01'), school.roster)
    expect(standsIn(roster, '01')).toEqual([
      'learner K1',
      'collaborator K1 Lớp trưởng',
      'collaborator K1 Bí thư chi đoàn',
    ])
    expect(holds(roster, '01')).toEqual(['class_monitor K1'])
  })
  test('leads it by a duty in it: the same word elsewhere, or of a learner, is none', () => {
    const same = { id: 'x', position: 'Lớp trưởng', standing: 'active' } as const
    const unitId = led.roster.units.find(({ name }) => name === 'K1')?.id ?? ''
    const [duty, own] = [
      { unitId: 'root', kind: 'collaborator' },
      { unitId, kind: 'learner' },
    ] as const
    for (const place of [duty, own]) {
      const roster = standing(led.roster, '02', ({ memberships }) => ({
        memberships: [...memberships, { ...same, ...place }],
      }))
      const { plan } = run('classes', classes('K1,Khoa Điện,,,01,'), roster)
      expect([plan.rows[0]?.changes, plan.changes.closed]).toEqual([[], []])
    }
  })
  test('is given a role only by a line that names a leader', () => {
    const before = run('classes', classes('K1,Khoa Điện,,,01,02'), school.roster, () => false).roster
    expect(run('classes', classes('K1,Khoa Điện,,,,'), before).plan.changes.granted).toEqual([])
    for (const line of ['K1,Khoa Điện,,,01,', 'K1,Khoa Điện,,,,02'])
      expect(run('classes', classes(line), before).plan.changes.granted).toHaveLength(2)
  })
  test('in another class, or with another duty in this one, is left alone', () => {
    const known = run(
      'students',
      students('05,Lê Chi,K9,Khoa Điện,,,', '06,Lê Cúc,K1,Khoa Điện,,,'),
      led.roster,
    )
    const unitId = known.roster.units.find(({ name }) => name === 'K1')?.id ?? ''
    const helper = standing(known.roster, '06', ({ memberships }) => ({
      memberships: [
        ...memberships,
        { id: 'h', unitId, kind: 'collaborator', position: 'Cộng tác viên', standing: 'active' },
      ],
    }))
    const other = run('classes', classes('K9,Khoa Điện,,,05,'), helper)
    const { roster } = run('classes', classes('K1,Khoa Điện,,,02,'), other.roster)
    expect(standsIn(roster, '05')).toEqual(['learner K9', 'collaborator K9 Lớp trưởng'])
    expect([standsIn(roster, '06'), holds(roster, '06')]).toEqual([
      ['learner K1', 'collaborator K1 Cộng tác viên'],
      [],
    ])
  })
})

test('a first class list makes the units it names', () => {
  const { plan } = run('classes', classes('K1,Khoa Điện,,,,', 'K2,Khoa Điện,,,,'), empty)
  expect(plan.changes.units.map(({ name, kind }) => `${kind} ${name}`)).toEqual([
    'faculty Khoa Điện',
    'class K1',
    'class K2',
  ])
})
