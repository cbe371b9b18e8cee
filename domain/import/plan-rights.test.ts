import { expect, test } from 'vitest'
import {
  classes,
  empty,
  holds,
  led,
  member,
  run,
  school,
  staff,
  standing,
  standsIn,
} from '@/test/import-school'

const nobody = (): boolean => false

test('no list gives a right over the whole school, whatever unit it names or invents', () => {
  expect(holds(school.roster, 'C3')).toEqual([])
  expect(school.plan.rights).toMatchObject([
    { event: 'given', code: 'C2', role: 'faculty_manager' },
    { event: 'withheld', code: 'C3', role: 'student_affairs', unit: 'Trường', why: 'whole_school' },
  ])
})

test('a right over the whole school that is held stays when the list names its position again', () => {
  const c3 = school.roster.people.find(({ code }) => code === 'C3')
  const membershipId = c3?.memberships[0]?.id ?? ''
  const grant = {
    id: 'g',
    role: 'student_affairs',
    unitId: 'root',
    reason: 'position',
    membershipId,
  } as const
  const people = school.roster.people.map((one) => (one === c3 ? { ...one, grants: [grant] } : one))
  const again = run('staff', staff('C3,Bùi Gấm,Trưởng phòng,Phòng Công tác Học sinh sinh viên,Không,'), {
    ...school.roster,
    people,
  })
  expect(holds(again.roster, 'C3')).toEqual(['student_affairs Trường'])
  expect(again.plan.rights).toEqual([])
})

const c2 = 'C2,Vũ Em,Trưởng khoa,Khoa Điện,Có,'
test.each([
  ['leave', c2.replace(/$/, 'Nghỉ thai sản')],
  ['another position that gives the same role', c2.replace('Trưởng', 'Phó Trưởng')],
  ['a new name', c2.replace('Vũ Em', 'Vũ Êm')],
])('a right that is held stays through %s, whoever brings the list', (_, line) => {
  const { plan, roster } = run('staff', staff(line), led.roster, nobody)
  expect(holds(roster, 'C2')).toEqual(['faculty_manager Khoa Điện'])
  expect(plan.rights).toEqual([])
  const ids = member(roster, 'C2')?.memberships.map(({ id }) => id)
  expect(member(roster, 'C2')?.grants.every(({ membershipId }) => ids?.includes(membershipId ?? ''))).toBe(
    true,
  )
})
test('a right over the whole school that is held stays through leave', () => {
  const wide = standing(led.roster, 'C3', ({ memberships: [own] }) => ({
    grants: [
      {
        id: 'g',
        role: 'student_affairs',
        unitId: 'root',
        reason: 'position',
        membershipId: own?.id ?? null,
      },
    ],
  }))
  const line = 'C3,Bùi Gấm,Trưởng phòng,Phòng Công tác Học sinh sinh viên,Không,Đi học'
  const away = run('staff', staff(line), wide, nobody)
  expect(away.counts).toMatchObject({ changed: 1 })
  expect(holds(away.roster, 'C3')).toEqual(['student_affairs Trường'])
  expect(away.plan.rights).toEqual([])
})
test('a position that no longer gives the role, or gives it elsewhere, ends it', () => {
  const lecturer = run('staff', staff(c2.replace('Trưởng khoa', 'Giảng viên')), led.roster, nobody)
  expect(holds(lecturer.roster, 'C2')).toEqual([])
  const elsewhere = run('staff', staff(c2.replace('Khoa Điện', 'Khoa Mỏ')), led.roster, nobody)
  expect(holds(elsewhere.roster, 'C2')).toEqual([])
  expect(elsewhere.plan.rights.map(({ event, unit }) => `${event} ${unit}`)).toEqual([
    'ended Khoa Điện',
    'withheld Khoa Mỏ',
  ])
})
test('a monitor who becomes secretary goes on holding the right of both', () => {
  const swapped = run('classes', classes('K1,Khoa Điện,C1,,02,01'), led.roster, nobody)
  expect([holds(swapped.roster, '01'), holds(swapped.roster, '02')]).toEqual(
    Array(2).fill(['class_monitor K1']),
  )
  expect(swapped.plan.rights).toEqual([])
})
test('who stands in two units comes to stand in one, with what they held', () => {
  const faculty = led.roster.units.find(({ name }) => name === 'Khoa Điện')?.id ?? ''
  const second = { id: 'm', unitId: faculty, kind: 'staff', position: '', standing: 'active' } as const
  const k1 = led.roster.units.find(({ name }) => name === 'K1')?.id ?? ''
  const twice = standing(led.roster, 'C2', ({ memberships, grants }) => ({
    memberships: [...memberships, second],
    grants: [
      ...grants.map((one) => ({ ...one, membershipId: 'm' })),
      { id: 'g', role: 'adviser', unitId: k1, reason: 'class_list', membershipId: 'm' },
    ],
  }))
  const once = run('staff', staff(c2), twice, nobody)
  expect(holds(once.roster, 'C2')).toEqual(['adviser K1', 'faculty_manager Khoa Điện'])
  expect(once.plan.rights).toEqual([])
})

test('a position in a unit of another kind gives nothing', () => {
  const { plan, roster } = run(
    'staff',
    staff('C4,Lý Hà,Trưởng khoa,Phòng Đào tạo,,', 'C5,Lý Hải,Trưởng phòng,Khoa Mỏ,,'),
    empty,
  )
  expect([holds(roster, 'C4'), holds(roster, 'C5')]).toEqual([[], []])
  expect(plan.rights.map(({ why }) => why)).toEqual(['unit_kind', 'unit_kind'])
})

test('who may not give roles gives none by a list: each is told, and duties without a role are kept', () => {
  const positions = run('staff', staff('C2,Vũ Em,Trưởng khoa,Khoa Điện,Có,'), empty, nobody)
  expect(holds(positions.roster, 'C2')).toEqual([])
  expect(positions.plan.rights).toMatchObject([{ row: 2, event: 'withheld', code: 'C2', why: 'no_right' }])
  const duties = run('classes', classes('K1,Khoa Điện,C2,Vũ Em,02,'), led.roster, nobody)
  // The class keeps its adviser; the former monitor's right ends with the duty, the new one's is not given.
  expect([holds(duties.roster, 'C1'), holds(duties.roster, '01')]).toEqual([['adviser K1'], []])
  expect(standsIn(duties.roster, '02')).toContain('collaborator K1 Lớp trưởng')
  expect(duties.plan.rights.map(({ event, code, role }) => `${event} ${code} ${role}`)).toEqual([
    'ended 01 class_monitor',
    'withheld C2 adviser',
  ])
})

test('an administrator who brings the same list later gives what was not given', () => {
  const before = run('classes', classes('K1,Khoa Điện,C1,,01,'), school.roster, nobody)
  expect(before.counts).toMatchObject({ rightsGiven: 0 })
  const later = run('classes', classes('K1,Khoa Điện,C1,,01,'), before.roster)
  expect(later.counts).toMatchObject({ rightsGiven: 2 })
  expect(holds(later.roster, '01')).toEqual(['class_monitor K1'])
})

test('a right is told whole: on which line, whose, which, over what', () => {
  const { plan } = run('classes', classes('K1,Khoa Điện,C2,,02,'), led.roster)
  const unitId = led.roster.units.find(({ name }) => name === 'K1')?.id
  const line = (event: string, code: string, name: string, role: string) => ({
    row: 2,
    event,
    personId: member(led.roster, code)?.id,
    code,
    name,
    role,
    unitId,
    unit: 'K1',
    why: null,
  })
  expect(plan.rights).toEqual([
    line('ended', '01', 'Nguyễn Thị An', 'class_monitor'),
    line('ended', 'C1', 'Phạm Dung', 'adviser'),
    line('given', 'C2', 'Vũ Em', 'adviser'),
  ])
})
test('rights are told in the order of the lines, given or not', () => {
  const { plan } = run(
    'staff',
    staff(
      'C4,Lý Hà,Trưởng khoa,Phòng Đào tạo,,',
      'C5,Lý Hải,Trưởng khoa,Khoa Mỏ,,',
      'C6,Lý Hùng,Trưởng phòng,Khoa Mỏ,,',
      'C7,Lý Huy,Trưởng phòng,Phòng Đào tạo,,',
    ),
    empty,
  )
  expect(plan.rights.map(({ row, event, code, why }) => [row, event, code, why])).toEqual([
    [2, 'withheld', 'C4', 'unit_kind'],
    [3, 'given', 'C5', null],
    [4, 'withheld', 'C6', 'unit_kind'],
    [5, 'given', 'C7', null],
  ])
})
test('the same role over another unit, or another role over the same unit, is another right', () => {
  const k1 = led.roster.units.find(({ name }) => name === 'K1')?.id ?? ''
  const faculty = led.roster.units.find(({ name }) => name === 'Khoa Điện')?.id ?? ''
  const held = (role: 'adviser' | 'class_monitor', unitId: string) =>
    standing(school.roster, 'C1', () => ({
      grants: [{ id: 'g', role, unitId, reason: 'given', membershipId: null }],
    }))
  const rights = (role: 'adviser' | 'class_monitor', unitId: string) => {
    const roster = { ...held(role, unitId), units: led.roster.units }
    return run('classes', classes('K1,Khoa Điện,C1,,,'), roster).plan.rights.map(({ event }) => event)
  }
  expect(rights('adviser', k1)).toEqual([])
  expect(rights('adviser', faculty)).toEqual(['given'])
  expect(rights('class_monitor', k1)).toEqual(['given'])
})
test('whether a role may be given is asked of the unit it is over', () => {
  const asked: string[] = []
  const mayGrant = (path: string): boolean => asked.push(path) > 0
  const { roster } = run('staff', staff('C2,Vũ Em,Trưởng khoa,Khoa Điện,,'), empty, mayGrant)
  expect(asked).toEqual([roster.units.find(({ name }) => name === 'Khoa Điện')?.path])
})
