import { expect, test } from 'vitest'
import { needsConfirming } from './plan'
import { planList } from './plan-list'
import { readList } from './read-list'
import type { Roster } from './roster'
import { readSheet } from './sheet'
import { classes, empty, holds, led, run, school, staff, students, two } from '@/test/import-school'

test('new classes and units are named one by one with how many people they hold', () => {
  expect(
    two.plan.units.map(({ event, kind, name, parent, people }) => [event, kind, name, parent, people]),
  ).toEqual([
    ['new', 'faculty', 'Khoa Điện', 'Trường', 2],
    ['new', 'class', 'K1', 'Khoa Điện', 2],
  ])
  expect(two.counts).toMatchObject({ newClasses: 1, newUnits: 1, movedClasses: 0 })
  expect(needsConfirming(two.plan)).toEqual({ units: true, rights: false })
})

test('a class moves by the class list only, counted, named, with its people and whose view changes', () => {
  const mining = run('staff', staff('C7,Mai Mỏ,Trưởng khoa,Khoa Mỏ,,'), led.roster)
  const { plan, counts } = run('classes', classes('K1,Khoa Mỏ,,,,'), mining.roster)
  expect(plan.units).toEqual([
    {
      event: 'moved',
      kind: 'class',
      name: 'K1',
      from: 'Khoa Điện',
      parent: 'Khoa Mỏ',
      people: 2,
      lose: ['Vũ Em'],
      gain: ['Mai Mỏ'],
      like: '',
    },
  ])
  expect(counts).toMatchObject({ moved: 1, unchanged: 0, movedClasses: 1 })
  expect(plan.rows[0]?.changes).toEqual([{ fact: 'unit', from: 'Khoa Điện', to: 'Khoa Mỏ' }])
  expect(needsConfirming(plan).units).toBe(true)
})

test('a list that changes no unit and no right asks for no confirmation', () => {
  const { plan } = run('students', students('03,Lê Chi,K1,Khoa Điện,,,'), school.roster)
  expect([plan.units, needsConfirming(plan)]).toEqual([[], { units: false, rights: false }])
})

test('a new class written almost like a known one is told', () => {
  const known = run('students', students('01,An Bình,CNTT K24A,Khoa CNTT,,,'), empty)
  const { plan } = run(
    'students',
    students(
      '02,An Bội,CNTT-K24A,Khoa CNTT,,,',
      '03,An Châu,CNTTK24A,Khoa CNTT,,,',
      '04,An Chi,DL K24,Khoa CNTT,,,',
    ),
    known.roster,
  )
  expect(plan.units.map(({ name, like }) => [name, like])).toEqual([
    ['CNTT-K24A', 'CNTT K24A'],
    ['CNTTK24A', 'CNTT K24A'],
    ['DL K24', ''],
  ])
})

test.each([
  ['Khoa Công nghệ thông tin', 'Khoa CNTT'],
  ['Khoa CNTT', 'Khoa Công nghệ thông tin'],
])('a new faculty that shortens a known name, or spells it out, is told: %s, %s', (before, after) => {
  const known = run('students', students(`01,An Bình,CNTT K24A,${before},,,`), empty)
  const { plan } = run('students', students(`02,An Bội,CNTT K25A,${after},,,`), known.roster)
  expect(plan.units.map(({ name, like }) => [name, like])).toContainEqual([after, before])
})

test('a row that is left out makes no unit', () => {
  const { plan } = run(
    'students',
    students('01,Nguyễn Thị An,K1,Khoa Điện,,,', '02,Trần Bình,K1,Khoa Điẹn tử,,,'),
    two.roster,
  )
  expect(plan.errors.map(({ code }) => code)).toEqual(['class_elsewhere'])
  expect(plan.changes.units).toEqual([])
})

const places = ({ units }: Roster) => units.map(({ kind, code, name }) => [kind, code, name])
test('a new unit stands under the school, a new class under its unit, each by its code', () => {
  const { roster } = run(
    'staff',
    staff('C1,An Bình,,Trung tâm Ngoại ngữ,,', 'C2,Lê Chi,,Đoàn Thanh niên,,'),
    run('students', students('01,An Bội,cntt k1,Khoa CNTT,,,'), empty).roster,
  )
  expect(places(roster)).toEqual([
    ['institution', 'root', 'Trường'],
    ['faculty', 'khoa-cntt', 'Khoa CNTT'],
    ['class', 'CNTT K1', 'cntt k1'],
    ['centre', 'trung-tam-ngoai-ngu', 'Trung tâm Ngoại ngữ'],
    ['union', 'doan-thanh-nien', 'Đoàn Thanh niên'],
  ])
  const [root, faculty, studentClass, centre] = roster.units
  expect(faculty).toMatchObject({ parentId: root?.id, path: `${root?.path}${faculty?.id}/` })
  expect(studentClass).toMatchObject({ parentId: faculty?.id, path: `${faculty?.path}${studentClass?.id}/` })
  expect(centre).toMatchObject({ parentId: root?.id, path: `${root?.path}${centre?.id}/` })
})

test('a unit is the same unit without its accents, with other spaces and signs', () => {
  const { plan } = run(
    'students',
    students('03,Lê Chi,K1,KHOA  DIEN,,,', '04,Lê Cúc,K2,khoa - điện,,,'),
    two.roster,
  )
  expect([plan.errors, plan.units.map(({ name }) => name)]).toEqual([[], ['K2']])
})

test('whom a new unit holds is everybody below it, each once', () => {
  const { plan } = run(
    'students',
    students(
      '03,Lê Chi,M1,Khoa Mỏ,,,',
      '04,Lê Cúc,M2,Khoa Mỏ,,,',
      '05,Lê Cẩm,M2,Khoa Mỏ,,,',
      '06,Lê Cát,K2,Khoa Điện,,,',
    ),
    two.roster,
  )
  expect(plan.units.map(({ name, parent, people }) => [name, parent, people])).toEqual([
    ['Khoa Mỏ', 'Trường', 3],
    ['M1', 'Khoa Mỏ', 1],
    ['M2', 'Khoa Mỏ', 2],
    ['K2', 'Khoa Điện', 1],
  ])
  const staffed = run('staff', staff('C7,Mai Mỏ,,Khoa Mỏ,Có,'), two.roster)
  expect(staffed.plan.units).toMatchObject([{ name: 'Khoa Mỏ', people: 1 }])
})

test('a new class without people holds nobody, and nobody loses or gains a view', () => {
  const { plan, counts } = run('classes', classes('M1,Khoa Mỏ,,,,'), led.roster)
  const made = { event: 'new', from: '', people: 0, lose: [], gain: [], like: '' }
  expect(plan.units).toEqual([
    { ...made, kind: 'faculty', name: 'Khoa Mỏ', parent: 'Trường' },
    { ...made, kind: 'class', name: 'M1', parent: 'Khoa Mỏ' },
  ])
  expect(counts).toMatchObject({ newUnits: 1, newClasses: 1, movedClasses: 0 })
})

test('a class that moves under a new faculty is gained by nobody yet', () => {
  const { plan, roster } = run('classes', classes('K1,Khoa Mỏ,,,,'), led.roster)
  expect(plan.units).toMatchObject([
    { event: 'moved', name: 'K1', people: 2, lose: ['Vũ Em'], gain: [] },
    { event: 'new', name: 'Khoa Mỏ', people: 0 },
  ])
  const [moved, faculty] = ['K1', 'Khoa Mỏ'].map((name) => roster.units.find((unit) => unit.name === name))
  expect(moved).toMatchObject({ parentId: faculty?.id, path: `${faculty?.path}${moved?.id}/` })
  // The adviser of the class goes along with it.
  expect(holds(roster, 'C1')).toEqual(['adviser K1'])
})

test('who keeps both faculties neither loses nor gains the class that moves', () => {
  const mining = run('staff', staff('C7,Mai Mỏ,Trưởng khoa,Khoa Mỏ,,'), led.roster)
  const reach = mining.roster.reach.map((one) =>
    one.keepers.length > 0 ? { ...one, keepers: [...one.keepers, 'Lê Cả Hai'] } : one,
  )
  const { plan } = run('classes', classes('K1,Khoa Mỏ,,,,'), { ...mining.roster, reach })
  expect(plan.units).toMatchObject([{ lose: ['Vũ Em'], gain: ['Mai Mỏ'] }])
})

test('of units nobody has looked into, nothing is said', () => {
  const { plan } = run('classes', classes('K1,Khoa Mỏ,,,,'), { ...led.roster, reach: [] })
  expect(plan.units[0]).toMatchObject({ event: 'moved', people: 0, lose: [], gain: [] })
})

test.each([
  ['Khoa Công nghệ - Thông tin', 'Khoa CNTT', true],
  ['Khoa CNTT', 'Khoa C.N.T.T.', true],
  ['Khoa Công nghệ thông tin', 'Khoa CNT', false],
  ['Khoa Công nghệ thông tin', 'Khoa Chăn nuôi thú y', false],
  ['Khoa Điện', 'Khoa Điện tử', false],
  ['Khoa Công nghệ', 'Phòng CN', false],
])('%s and %s may be meant as one: %s', (before, after, mayBe) => {
  const known = run('staff', staff(`C1,An Bình,,${before},,`), empty)
  const { plan } = run('staff', staff(`C2,Lê Chi,,${after},,`), known.roster)
  expect(plan.units.map(({ like }) => like)).toEqual([mayBe ? before : ''])
})

test('a column of telephone numbers taken for classes is told in a moment, however many units there are', () => {
  const known = Array.from({ length: 2000 }, (_, n) => ({
    ...empty.root,
    id: `K${n}`,
    parentId: 'root',
    kind: 'class' as const,
    code: `K${n}`,
    name: `K${n}`,
  }))
  const found = readSheet(
    'students',
    students(...known.map(({ id }) => `S${id},Lê Chi,0912-${id},Khoa Điện,,,`)),
  )
  if ('fault' in found) throw new Error(found.fault.code)
  const parsed = readList('students', found.sheet, '2026-11-24')
  let ids = 0
  const roster = { ...empty, units: [empty.root, ...known] }
  const plan = planList(
    parsed,
    roster,
    () => `new${++ids}`,
    () => true,
  )
  expect(plan.units).toHaveLength(2001)
  expect(plan.units.every(({ like }) => like === '')).toBe(true)
})
