import { duty } from '@/domain/people/positions'
import { searchText } from '@/domain/text/search-text'
import { addDays, type Day } from '@/domain/time/calendar'
import type { Chance } from './chance'
import { inventName } from './names'
import type { Fate, PersonMaker, PlannedPerson } from './plan-people'
import type { PlannedClass, PlannedUnits } from './plan-units'

/** The year in which the first cohort (K1) entered. */
const YEAR_OF_K0 = 2007

/** The cohort that entered in the academic year of a day; years begin in September. */
export const cohortOf = (today: Day): number =>
  Number(today.slice(0, 4)) - YEAR_OF_K0 - (today.slice(5) < '09-05' ? 1 : 0)

const entered = (cohort: number): Day => `${YEAR_OF_K0 + cohort}-09-05`

type Facts = { at: number; dutiesSince: Day }

/** All learners, class by class, each class with its monitor and its Youth Union secretary. */
export function planLearners(
  { faculties }: PlannedUnits,
  { at, dutiesSince }: Facts,
  maker: PersonMaker,
  chance: Chance,
): PlannedPerson[] {
  const numbers = new Map<number, number>()
  const next = (cohort: number): number => {
    const number = (numbers.get(cohort) ?? 0) + 1
    numbers.set(cohort, number)
    return number
  }
  return faculties.flatMap(({ classes }) =>
    classes.flatMap((one) => {
      const learners = Array.from({ length: one.size }, () =>
        inventLearner(one, next(one.cohort), at, maker, chance),
      )
      const [monitor, secretary] = learners
      if (monitor) maker.lead(stayingLeader(monitor), one.unit, duty.monitor, dutiesSince)
      if (secretary) maker.lead(stayingLeader(secretary), one.unit, duty.secretary, dutiesSince)
      return learners
    }),
  )
}

function stayingLeader(person: PlannedPerson): PlannedPerson {
  person.fate = 'stays'
  person.pace = Math.min(1, person.pace + 0.3)
  return person
}

function inventLearner(
  { unit, cohort, pace }: PlannedClass,
  number: number,
  at: number,
  maker: PersonMaker,
  chance: Chance,
): PlannedPerson {
  const { familyName, givenName } = inventName(chance)
  const code = `${cohort}${String(number).padStart(6, '0')}`
  const initials = searchText(familyName)
    .split(' ')
    .map((word) => word.slice(0, 1))
    .join('')
  const person: PlannedPerson = {
    id: chance.id(at),
    code,
    familyName,
    givenName,
    birthDate: addDays(`${YEAR_OF_K0 + cohort - 19}-12-31`, chance.whole(-360, 365)),
    email: `${searchText(givenName)}${initials}${code}@sv.example.edu.vn`,
    activatedAt: null,
    fate: chance.weighted(fates, 1),
    // Classes differ, and so do people within one.
    pace: Math.max(0.05, Math.min(1, pace + chance.between(-0.25, 0.25))),
    memberships: [],
    grants: [],
  }
  maker.join(person, unit, 'learner', '', entered(cohort))
  return person
}

const fates: readonly (readonly [Fate, number])[] = [
  ['stays', 0.978],
  ['on_leave', 0.012],
  ['leaves', 0.006],
  ['exempt', 0.004],
]
