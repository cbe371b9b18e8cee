import fs from 'node:fs'
import path from 'node:path'
import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { textFault } from '@/domain/import/legacy-text'
import { empty, run } from '@/test/import-school'
import { demoLists } from './demo-school'

const folder = path.resolve(import.meta.dirname, '../../prisma/demo')
const [students = [], staff = [], classes = []] = demoLists.map(({ file }): string[][] =>
  parse(fs.readFileSync(path.join(folder, file)), { bom: true }),
)

test('the three demo lists come in whole, and again without a change', () => {
  const learners = run('students', students, empty)
  const people = run('staff', staff, learners.roster)
  const leaders = run('classes', classes, people.roster)
  expect([learners, people, leaders].map(({ counts }) => counts.added)).toEqual([2811, 320, 63])
  expect([learners, people, leaders].flatMap(({ plan }) => plan.errors)).toEqual([])
  expect(
    leaders.roster.people.filter(({ memberships }) =>
      memberships.some(({ kind }) => kind === 'collaborator'),
    ),
  ).toHaveLength(103 + 126)
  const again = [
    run('classes', classes, leaders.roster),
    run('staff', staff, leaders.roster),
    run('students', students, leaders.roster),
  ]
  expect(again.map(({ counts }) => counts.unchanged)).toEqual([63, 320, 2811])
  for (const { plan } of again) expect(Object.values(plan.changes).flat()).toEqual([])
}, 60_000)

test('no name, class or unit of the demo school is taken for another font', () => {
  const cells = [students, staff, classes].flat(2)
  expect(cells.length).toBeGreaterThan(20_000)
  expect(cells.filter((text) => textFault(text) !== null)).toEqual([])
})
