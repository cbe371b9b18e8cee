import { expect, test } from 'vitest'
import { planSchool } from './plan-school'

const now = Date.parse('2026-11-24T03:00:00Z')
const plan = (learners: number) =>
  planSchool({ learners, seed: '1', now, today: '2026-11-24', zoneOffset: 7 * 3_600_000, courses: [] })

test.each([1, 2, 44, 46, 91, 1_000, 3_000])(
  'a school of %i learners has exactly so many, in classes of its faculties, with unique codes',
  (learners) => {
    const { lives, units } = plan(learners)
    const people = lives.map(({ person }) => person)
    const classes = units.faculties.flatMap((faculty) => faculty.classes)
    expect(
      people.filter(({ memberships }) => memberships.some(({ kind }) => kind === 'learner')),
    ).toHaveLength(learners)
    expect(classes.reduce((sum, { size }) => sum + size, 0)).toBe(learners)
    expect(Math.min(...units.faculties.map((faculty) => faculty.classes.length))).toBeGreaterThan(0)
    for (const codes of [
      people.map(({ code }) => code),
      people.map(({ email }) => email),
      [...units.offices, ...units.faculties.map(({ unit }) => unit), ...classes.map(({ unit }) => unit)].map(
        ({ code }) => code,
      ),
    ])
      expect(new Set(codes).size).toBe(codes.length)
  },
)

test('a class has its monitor and its secretary, who stay to the end', () => {
  const { lives, units } = plan(500)
  const leaders = lives.flatMap(({ person }) =>
    person.grants
      .filter(({ role }) => role === 'class_monitor')
      .map(({ unit }) => ({ fate: person.fate, unit })),
  )
  expect(leaders.every(({ fate }) => fate === 'stays')).toBe(true)
  for (const { unit } of units.faculties.flatMap((faculty) => faculty.classes))
    expect(leaders.filter((leader) => leader.unit === unit)).toHaveLength(2)
})
