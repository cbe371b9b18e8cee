import { expect, test } from 'vitest'
import { classes, led, run, standsIn, students } from '@/test/import-school'

const errorOf = (kind: 'students' | 'classes', text: string[][], { roster } = led) => {
  const { plan } = run(kind, text, roster)
  expect(plan.changes).toMatchObject({ units: [], unitMoves: [], people: [], opened: [], granted: [] })
  return plan.errors.map(({ column, code, value, known }) => [column, code, value, known])
}

test('no class stands under a class: where a faculty is asked, its name is an error', () => {
  expect(errorOf('students', students('09,Lê Chi,K2,K1,,,'))).toEqual([['Khoa', 'not_a_unit', 'K1', 'K1']])
  expect(errorOf('students', students('01,Nguyễn Thị An,K1,k1,,,'))).toEqual([
    ['Khoa', 'not_a_unit', 'k1', 'K1'],
  ])
  expect(errorOf('classes', classes('K2,K1,,,,'))).toEqual([['Khoa', 'not_a_unit', 'K1', 'K1']])
})

test('a class is never moved under itself', () => {
  expect(errorOf('classes', classes('K1,K1,,,,'))).toEqual([['Khoa', 'not_a_unit', 'K1', 'K1']])
})

test('columns that were swapped are told, also of a class that the same list has just made', () => {
  const { plan, roster } = run(
    'students',
    students('09,Lê Chi,K2,Khoa Điện,,,', '10,Lê Ca,M1,K2,,,'),
    led.roster,
  )
  expect(plan.errors).toMatchObject([{ row: 3, code: 'not_a_unit', value: 'K2' }])
  expect(standsIn(roster, '09')).toEqual(['learner K2'])
})
