import type { CourseManifest } from '@/domain/content/manifest'
import { addDays, type Day } from '@/domain/time/calendar'
import { ROOT_CODE } from '@/server/units/ensure-root'
import { Chance, SchoolDays } from './chance'
import { enrol, type PlannedEnrolment } from './enrol'
import { cohortOf, planLearners } from './plan-learners'
import { PersonMaker, type PlannedPerson } from './plan-people'
import { planStaff } from './plan-staff'
import { coursesFor, type PlannedTarget, planTargets } from './plan-targets'
import { type PlannedUnit, type PlannedUnits, planUnits } from './plan-units'
import { type PlannedRun, study, TERM_DAYS } from './study'

export type SchoolFacts = {
  learners: number
  seed: string
  now: number
  today: Day
  zoneOffset: number
  courses: readonly CourseManifest[]
}
/** A person with what they have done; `fateAt` is when they went on leave, were exempted or left. */
export type Life = {
  person: PlannedPerson
  runs: PlannedRun[]
  enrolments: PlannedEnrolment[]
  fateAt: number
}
export type PlannedSchool = {
  units: PlannedUnits
  targets: PlannedTarget[]
  lives: Life[]
  importedAt: number
  startsAt: number
  days: SchoolDays
}

/** The lists were imported some days before the term's targets began. */
const IMPORTED_DAYS = TERM_DAYS + 8
const ACTIVATED = 0.94

/** A whole school out of luck: the same facts give the same school, to the last id. */
export function planSchool(facts: SchoolFacts, root?: Omit<PlannedUnit, 'parentId'>): PlannedSchool {
  const chance = new Chance(`${facts.seed}:${facts.learners}`)
  const days = new SchoolDays(facts.now, facts.zoneOffset)
  const importedAt = days.midnight(-IMPORTED_DAYS) + 9 * 3_600_000
  const startsAt = days.midnight(-TERM_DAYS) + 7 * 3_600_000
  const newestCohort = cohortOf(facts.today)
  const since = addDays(facts.today, -IMPORTED_DAYS)

  const units = planUnits(
    root ?? newRoot(chance.id(importedAt)),
    { learners: facts.learners, newestCohort, at: importedAt },
    chance,
  )
  const maker = new PersonMaker(chance, importedAt)
  const staffCount = Math.max(6, Math.round(facts.learners / 50))
  const staff = planStaff(units, { count: staffCount, at: importedAt, since }, maker, chance)
  const learners = planLearners(units, { at: importedAt, dutiesSince: since }, maker, chance)
  const targets = planTargets(facts.courses, () => chance.id(startsAt))
  const lives = [...staff, ...learners].map((person) =>
    live(person, targets, { days, startsAt, importedAt }, chance),
  )
  return { units, targets, lives, importedAt, startsAt, days }
}

function newRoot(id: string): Omit<PlannedUnit, 'parentId'> {
  return { id, kind: 'institution', code: ROOT_CODE, name: 'Trường Đại học Mẫu', path: `/${id}/` }
}

type Term = { days: SchoolDays; startsAt: number; importedAt: number }

function live(
  person: PlannedPerson,
  targets: readonly PlannedTarget[],
  { days, startsAt }: Term,
  chance: Chance,
): Life {
  const fateAt = days.midnight(-chance.whole(5, TERM_DAYS - 10)) + 10 * 3_600_000
  // Most open their account in the first weeks; a leader of a class always does.
  if (chance.happens(person.memberships.length > 1 ? 1 : ACTIVATED)) {
    person.activatedAt = days.learningTime(-TERM_DAYS - 5 + Math.floor(chance.share() ** 2 * 45), chance)
  }
  if (person.activatedAt === null)
    return {
      person,
      runs: [],
      enrolments: enrol(person, targets, { runs: [], startsAt, fateAt }, chance),
      fateAt,
    }
  const until = person.fate === 'stays' ? days.now : Math.min(fateAt, days.now)
  const learner = { pace: person.pace, activatedOn: days.dayOf(person.activatedAt), until }
  const runs = study(coursesFor(person, targets), learner, days, chance)
  return { person, runs, enrolments: enrol(person, targets, { runs, startsAt, fateAt }, chance), fateAt }
}
