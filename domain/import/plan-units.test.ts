import { expect, test } from 'vitest'
import { needsConfirming } from './plan'
import { classes, empty, led, run, school, staff, students, two } from '@/test/import-school'

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
