import { expect, test } from 'vitest'
import { Counts, countPlan } from './count-plan'
import { noChanges, type Plan, type PlannedRow, type RightLine, type UnitLine } from './plan'

const row = (at: number, sort: PlannedRow['sort']): PlannedRow => ({
  row: at,
  sort,
  code: `0${at}`,
  name: 'Lê Chi',
  changes: [],
})
const unit = (event: UnitLine['event'], kind: UnitLine['kind']): UnitLine => ({
  event,
  kind,
  name: 'K1',
  parent: 'Khoa Mỏ',
  from: '',
  people: 2,
  lose: [],
  gain: [],
  like: '',
})
const right = (event: RightLine['event']): RightLine => ({
  row: 2,
  event,
  personId: 'p',
  code: '01',
  name: 'Lê Chi',
  role: 'adviser',
  unitId: 'k1',
  unit: 'K1',
  why: null,
})
const error = (at: number) => ({ row: at, column: 'Lớp', code: 'empty' as const, value: '' })
const missing = { code: '09', name: 'Lê Cũ', unit: 'K1' }
const nothing: Plan = {
  rows: [],
  missing: [],
  errors: [],
  notes: [],
  units: [],
  rights: [],
  changes: noChanges(),
}
const zero: Counts = {
  rows: 0,
  added: 0,
  changed: 0,
  moved: 0,
  left: 0,
  missing: 0,
  unchanged: 0,
  skipped: 0,
  newClasses: 0,
  newUnits: 0,
  movedClasses: 0,
  rightsGiven: 0,
  rightsEnded: 0,
}

test('a plan of nothing counts nothing', () => {
  expect(countPlan(nothing, 0)).toEqual(zero)
})
test('rows count by what they come to', () => {
  const sorts = ['added', 'changed', 'moved', 'left', 'unchanged'] as const
  // One row of the first sort, two of the second …
  const rows = sorts.flatMap((sort, at) => Array.from({ length: at + 1 }, () => row(at, sort)))
  expect(countPlan({ ...nothing, rows }, 15)).toEqual({
    ...zero,
    rows: 15,
    added: 1,
    changed: 2,
    moved: 3,
    left: 4,
    unchanged: 5,
  })
})
test('a row with several errors is left out once; who is missing is no row', () => {
  const plan = { ...nothing, errors: [error(2), error(2), error(5)], missing: [missing] }
  expect(countPlan(plan, 2)).toEqual({ ...zero, rows: 2, skipped: 2, missing: 1 })
})
test('new classes count beside new units, and moved classes beside both', () => {
  const units = [
    unit('new', 'class'),
    unit('new', 'class'),
    unit('new', 'class'),
    unit('new', 'faculty'),
    unit('new', 'department'),
    unit('moved', 'class'),
  ]
  expect(countPlan({ ...nothing, units }, 0)).toEqual({
    ...zero,
    newClasses: 3,
    newUnits: 2,
    movedClasses: 1,
  })
})
test('rights that are not given count nowhere', () => {
  const rights = [right('given'), right('given'), right('given'), right('ended'), right('withheld')]
  expect(countPlan({ ...nothing, rights }, 0)).toEqual({ ...zero, rightsGiven: 3, rightsEnded: 1 })
})
test('of an older import, what was counted only later is nothing', () => {
  const { left, newClasses, newUnits, movedClasses, rightsGiven, rightsEnded, ...older } = zero
  expect(Counts.parse(older)).toEqual(zero)
  expect(Counts.safeParse({ ...zero, rows: undefined }).success).toBe(false)
})
test('a count is a whole number of things', () => {
  for (const wrong of [-1, 0.5, '3']) expect(Counts.safeParse({ ...zero, added: wrong }).success).toBe(false)
})
