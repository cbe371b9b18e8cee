import fs from 'node:fs'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Plan } from './draft'
import type { ImportKind } from './import-kind'
import { readList } from './list-rows'
import { countPlan, planList } from './plan-list'
import type { Roster, RosterPerson } from './roster'

const root = {
  id: 'root',
  parentId: null,
  kind: 'institution',
  code: 'root',
  name: 'Trường',
  path: '/school/',
} as const
const empty: Roster = { root, units: [root], people: [] }
let serial = 0
const newId = (): string => `id${++serial}`

/** What the roster is after a plan was applied: what server/people/apply-changes.ts does in SQL. */
function after(roster: Roster, { changes }: Plan): Roster {
  const moved = new Map(changes.unitMoves.map((move) => [move.id, move]))
  const changed = new Map(changes.personChanges.map((person) => [person.id, person]))
  const people = [
    ...roster.people,
    ...changes.people.map((person): RosterPerson => ({ ...person, memberships: [], grants: [] })),
  ]
  return {
    root,
    units: [...roster.units, ...changes.units].map((unit) => ({ ...unit, ...moved.get(unit.id) })),
    people: people.map((person) => ({
      ...person,
      ...changed.get(person.id),
      memberships: [
        ...person.memberships,
        ...changes.opened.filter(({ personId }) => personId === person.id),
      ].filter(({ id }) => !changes.closed.some((one) => one.id === id)),
      grants: [...person.grants, ...changes.granted.filter(({ personId }) => personId === person.id)].filter(
        ({ id }) => !changes.revoked.some((one) => one.id === id),
      ),
    })),
  }
}

function run(kind: ImportKind, table: string[][], roster: Roster) {
  const parsed = readList(kind, table, '2026-11-24')
  if ('fault' in parsed) throw new Error(parsed.fault.code)
  const plan = planList(parsed, roster, newId)
  return { plan, counts: countPlan(plan, parsed.total), roster: after(roster, plan) }
}
const students = (...rows: string[]): string[][] =>
  ['Mã SV,Họ và tên,Lớp,Khoa,Email,Trạng thái', ...rows].map((row) => row.split(','))
const staff = (...rows: string[]): string[][] =>
  ['Mã CB,Họ và tên,Chức vụ,Đơn vị,Cộng tác viên', ...rows].map((row) => row.split(','))
const classes = (...rows: string[]): string[][] =>
  ['Lớp,Khoa,Mã CVHT,Cố vấn học tập,Mã lớp trưởng,Mã bí thư chi đoàn', ...rows].map((row) => row.split(','))
const member = (roster: Roster, code: string) => roster.people.find((person) => person.code === code)
const standsIn = (roster: Roster, code: string) =>
  member(roster, code)?.memberships.map(({ kind, unitId, position }) =>
    [kind, roster.units.find(({ id }) => id === unitId)?.name, position].filter(Boolean).join(' '),
  )
const holds = (roster: Roster, code: string) =>
  member(roster, code)?.grants.map(
    ({ role, unitId }) => `${role} ${roster.units.find(({ id }) => id === unitId)?.name}`,
  )

const two = run('students', students('01,Nguyễn Thị An,K1,Khoa Điện,,', '02,Trần Bình,K1,Khoa Điện,,'), empty)

test('new people are added with their class and faculty', () => {
  expect(two.counts).toEqual({
    rows: 2,
    added: 2,
    changed: 0,
    moved: 0,
    missing: 0,
    unchanged: 0,
    skipped: 0,
  })
  expect(two.roster.units.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
    'institution Trường',
    'faculty Khoa Điện',
    'class K1',
  ])
  expect(standsIn(two.roster, '01')).toEqual(['learner K1'])
})

test('another class is a move, another fact a change, an absent person only told', () => {
  const next = run(
    'students',
    students('01,Nguyễn Thị An,K2,Khoa Điện,,', '03,Lê Chi,K1,Khoa Điện,,'),
    two.roster,
  )
  expect(next.counts).toMatchObject({ added: 1, moved: 1, missing: 1 })
  expect(standsIn(next.roster, '01')).toEqual(['learner K2'])
  expect(standsIn(next.roster, '02')).toEqual(['learner K1'])
  const renamed = run(
    'students',
    students('01,Nguyễn Thị Ân,K1,Khoa Điện,an@example.edu.vn,Bảo lưu', '02,Trần Bình,K1,Khoa Điện,,'),
    two.roster,
  )
  expect(renamed.counts).toMatchObject({ changed: 1, unchanged: 1 })
  expect(renamed.plan.rows[0]?.facts).toEqual(['name', 'email', 'standing'])
  expect(member(renamed.roster, '01')?.memberships[0]?.standing).toBe('on_leave')
})

test('an empty cell leaves what is known', () => {
  const known = run('students', students('01,Nguyễn Thị An,K1,Khoa Điện,an@example.edu.vn,Bảo lưu'), empty)
  expect(run('students', students('01,Nguyễn Thị An,K1,Khoa Điện,,'), known.roster).counts).toMatchObject({
    unchanged: 1,
  })
})

test('a code twice, a taken e-mail and a code of somebody else are errors that touch nobody', () => {
  const twice = run(
    'students',
    students(
      '01,An Bình,K1,Khoa Điện,a@x.vn,',
      '01,An Bình,K2,Khoa Điện,,',
      '02,Lê Chi,K1,Khoa Điện,A@x.vn,',
    ),
    empty,
  )
  expect(twice.plan.errors).toEqual([
    { row: 3, column: 'Mã SV', code: 'code_repeated', value: '01' },
    { row: 4, column: 'Email', code: 'email_repeated', value: 'A@x.vn' },
  ])
  expect(twice.counts).toMatchObject({ rows: 3, added: 1, skipped: 2 })
  expect(run('staff', staff('01,Đỗ Khác,Giảng viên,Khoa Điện,Không'), two.roster).plan.errors[0]?.code).toBe(
    'code_of_other',
  )
})

test('a class stands under one faculty in a file, and may move as a whole', () => {
  const torn = run('students', students('01,An Bình,K1,Khoa Điện,,', '02,Lê Chi,K1,Khoa Mỏ,,'), empty)
  expect(torn.plan.errors.map(({ code }) => code)).toEqual(['class_in_two_units'])
  const moved = run(
    'students',
    students('01,Nguyễn Thị An,K1,Khoa Mỏ,,', '02,Trần Bình,K1,Khoa Mỏ,,'),
    two.roster,
  )
  expect(moved.counts.unchanged).toBe(2)
  expect(moved.plan.changes.unitMoves).toHaveLength(1)
})

const school = run(
  'staff',
  staff(
    'C1,Phạm Dung,Cố vấn học tập,Khoa Điện,Không',
    'C2,Vũ Em,Trưởng khoa,Khoa Điện,Có',
    'C3,Bùi Gấm,Trưởng phòng,Phòng Công tác Học sinh sinh viên,Không',
  ),
  two.roster,
)

test('positions give roles and the list says who is a collaborator', () => {
  expect(holds(school.roster, 'C2')).toEqual(['faculty_manager Khoa Điện'])
  expect(holds(school.roster, 'C3')).toEqual(['student_affairs Trường'])
  expect(standsIn(school.roster, 'C2')).toEqual([
    'staff Khoa Điện Trưởng khoa',
    'collaborator Khoa Điện Cộng tác viên',
  ])
  expect(standsIn(school.roster, 'C1')).toEqual(['staff Khoa Điện Cố vấn học tập'])
})

test('who changes unit or position loses the roles of the old one', () => {
  const next = run('staff', staff('C2,Vũ Em,Trưởng phòng,Phòng Đào tạo,Không'), school.roster)
  expect(next.counts).toMatchObject({ moved: 1, missing: 2 })
  expect(holds(next.roster, 'C2')).toEqual(['unit_manager Phòng Đào tạo'])
  expect(standsIn(next.roster, 'C2')).toEqual(['staff Phòng Đào tạo Trưởng phòng'])
})

const led = run('classes', classes('K1,Khoa Điện,C1,Phạm Dung,01,02'), school.roster)

test('the class list names adviser, monitor and secretary, and makes each a collaborator', () => {
  expect(led.counts).toMatchObject({ added: 1, skipped: 0 })
  expect(holds(led.roster, 'C1')).toEqual(['adviser K1'])
  expect(holds(led.roster, '01')).toEqual(['class_monitor K1'])
  expect(standsIn(led.roster, '01')).toEqual(['learner K1', 'collaborator K1 Lớp trưởng'])
  expect(standsIn(led.roster, '02')).toEqual(['learner K1', 'collaborator K1 Bí thư chi đoàn'])
  expect(standsIn(led.roster, 'C1')).toContain('collaborator Khoa Điện Cố vấn học tập')
})

test('a new monitor takes the role and the membership from the old one', () => {
  const next = run('classes', classes('K1,Khoa Điện,C1,,02,02'), led.roster)
  expect(next.plan.rows[0]).toMatchObject({ sort: 'changed', facts: ['monitor'] })
  expect(holds(next.roster, '01')).toEqual([])
  expect(standsIn(next.roster, '01')).toEqual(['learner K1'])
  expect(standsIn(next.roster, '02')).toEqual([
    'learner K1',
    'collaborator K1 Bí thư chi đoàn',
    'collaborator K1 Lớp trưởng',
  ])
})

test('a former adviser is a collaborator no longer, unless another class is left', () => {
  const next = run('classes', classes('K1,Khoa Điện,C2,,,'), led.roster)
  expect(holds(next.roster, 'C1')).toEqual([])
  expect(standsIn(next.roster, 'C1')).toEqual(['staff Khoa Điện Cố vấn học tập'])
  expect(holds(next.roster, 'C2')).toEqual(['faculty_manager Khoa Điện', 'adviser K1'])
})

test('an adviser who changes department stays adviser; a monitor who changes class does not stay monitor', () => {
  const moved = run('staff', staff('C1,Phạm Dung,Giảng viên,Khoa Mỏ,Không'), led.roster)
  expect(holds(moved.roster, 'C1')).toEqual(['adviser K1'])
  expect(standsIn(moved.roster, 'C1')).toEqual(
    ['collaborator Khoa Mỏ Cố vấn học tập', 'staff Khoa Mỏ Giảng viên'].sort().reverse(),
  )
  const left = run('students', students('01,Nguyễn Thị An,K2,Khoa Điện,,'), led.roster)
  expect(holds(left.roster, '01')).toEqual([])
  expect(standsIn(left.roster, '01')).toEqual(['learner K2'])
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
})

test('a file without its columns is refused with their names', () => {
  expect(
    readList(
      'students',
      [
        ['Mã SV', 'Họ đệm', 'Lớp'],
        ['1', 'a', 'b'],
      ],
      '2026-11-24',
    ),
  ).toEqual({ fault: { code: 'missing_columns', columns: ['Khoa', 'Họ và tên'] } })
  expect(readList('staff', [['Mã CB', 'Họ và tên', 'Đơn vị']], '2026-11-24')).toEqual({
    fault: { code: 'empty_file' },
  })
})

const demo = (file: string): string[][] => parse(fs.readFileSync(`prisma/demo/${file}.csv`), { bom: true })
test('the three demo lists come in whole, and again without a change', () => {
  const learners = run('students', demo('sinh-vien'), empty)
  const people = run('staff', demo('can-bo'), learners.roster)
  const leaders = run('classes', demo('lop-co-van'), people.roster)
  expect([learners, people, leaders].map(({ counts }) => counts.added)).toEqual([2811, 320, 63])
  expect([learners, people, leaders].flatMap(({ plan }) => plan.errors)).toEqual([])
  expect(
    leaders.roster.people.filter(({ memberships }) =>
      memberships.some(({ kind }) => kind === 'collaborator'),
    ),
  ).toHaveLength(103 + 126)
  const again = [
    run('classes', demo('lop-co-van'), leaders.roster),
    run('staff', demo('can-bo'), leaders.roster),
    run('students', demo('sinh-vien'), leaders.roster),
  ]
  expect(again.map(({ counts }) => counts.unchanged)).toEqual([63, 320, 2811])
  for (const { plan } of again) expect(Object.values(plan.changes).flat()).toEqual([])
})

const code = fc.constantFrom('01', '02', '03', 'C1', 'C2')
const row = {
  students: fc.tuple(
    code,
    fc.constantFrom('An Bình', 'An Binh', 'Lê Chi'),
    fc.constantFrom('K1', 'k1', 'K2', ''),
    fc.constantFrom('Khoa A', 'Khoa B'),
    fc.constantFrom('', 'a@x.vn', 'b@x.vn', 'no'),
    fc.constantFrom('', 'Bảo lưu', '?'),
  ),
  staff: fc.tuple(
    code,
    fc.constantFrom('An Bình', 'Lê Chi'),
    fc.constantFrom('', 'Trưởng khoa', 'Trưởng phòng'),
    fc.constantFrom('Khoa A', 'Khoa B', 'Phòng Công tác sinh viên'),
    fc.constantFrom('Có', 'Không', ''),
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
        expect(counts.added + counts.changed + counts.moved + counts.unchanged + counts.skipped).toBe(
          counts.rows,
        )
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
    { numRuns: 400 },
  )
})

test('a row that is left out makes no unit', () => {
  const { plan } = run(
    'students',
    students('01,Nguyễn Thị An,K1,Khoa Điện,,', '02,Trần Bình,K1,Khoa Điẹn tử,,'),
    two.roster,
  )
  expect(plan.errors.map(({ code }) => code)).toEqual(['class_in_two_units'])
  expect(plan.changes.units).toEqual([])
})
