import type { RosterUnit } from '@/domain/import/roster'
import { classCode, type UnitKind, unitCode, unitKind } from '@/domain/people/unit-kind'
import type { Chance } from './chance'
import { type Field, facultyField, offices } from './fields'

export type PlannedUnit = RosterUnit
/** `pace` says how eager a class is, 0 to 1: some are done in a month, some wait for the last week. */
export type PlannedClass = { unit: PlannedUnit; cohort: number; size: number; pace: number }
export type PlannedFaculty = { unit: PlannedUnit; classes: PlannedClass[] }
export type PlannedUnits = { root: PlannedUnit; offices: PlannedUnit[]; faculties: PlannedFaculty[] }

const CLASS_SIZE = 45
const FACULTY_SIZE = 1_250
const COHORTS = 5

type Size = { learners: number; newestCohort: number; at: number }

/**
 * The tree of a school of that many learners: classes of about 45 in faculties of about 1,250, and the usual
 * offices.
 */
export function planUnits(
  root: Omit<PlannedUnit, 'parentId'>,
  { learners, newestCohort, at }: Size,
  chance: Chance,
): PlannedUnits {
  const below = (parent: PlannedUnit, kind: UnitKind, code: string, name: string): PlannedUnit => {
    const id = chance.id(at)
    return { id, parentId: parent.id, kind, code, name, path: `${parent.path}${id}/` }
  }
  const top: PlannedUnit = { ...root, parentId: null }
  const sizes = classSizes(learners, chance)
  const perFaculty = shares(
    sizes.length,
    Math.min(sizes.length, Math.max(4, Math.round(learners / FACULTY_SIZE))),
    chance,
  )
  const faculties = perFaculty.map((count, index): PlannedFaculty => {
    const field = facultyField(index)
    const unit = below(top, 'faculty', unitCode(`Khoa ${field.name}`), `Khoa ${field.name}`)
    const classes = sizes.splice(0, count).map((size, place): PlannedClass => {
      const cohort = newestCohort - (place % COHORTS)
      const name = className(field, cohort, Math.floor(place / COHORTS))
      return {
        unit: below(unit, 'class', classCode(name), name),
        cohort,
        size,
        pace: chance.between(0.25, 1),
      }
    })
    return { unit, classes }
  })
  return {
    root: top,
    offices: offices.map((name) => below(top, unitKind(name), unitCode(name), name)),
    faculties,
  }
}

/** A, B … Z, AA, AB … behind the faculty's letters and the cohort: `CNTT K19A`. */
function className({ letters }: Field, cohort: number, index: number): string {
  let name = ''
  for (let left = index; left >= 0; left = Math.floor(left / 26) - 1)
    name = String.fromCharCode(65 + (left % 26)) + name
  return `${letters} K${cohort}${name}`
}

/** As many classes as needed, unequal, that hold exactly all learners. */
function classSizes(learners: number, chance: Chance): number[] {
  const count = Math.ceil(learners / CLASS_SIZE)
  const sizes = Array.from(
    { length: count },
    (_, index) => Math.floor(((index + 1) * learners) / count) - Math.floor((index * learners) / count),
  )
  for (let i = 0; i + 1 < count; i += 2) {
    const [a = 0, b = 0] = [sizes[i], sizes[i + 1]]
    const moved = Math.min(chance.whole(0, 9), b - 1)
    sizes[i] = a + moved
    sizes[i + 1] = b - moved
  }
  return sizes
}

/** `count` things in `parts` unequal parts of at least one. */
function shares(count: number, parts: number, chance: Chance): number[] {
  const weights = Array.from({ length: parts }, () => chance.between(0.6, 1.4))
  const sum = weights.reduce((total, weight) => total + weight, 0)
  let given = 0
  let passed = 0
  return weights.map((weight, index) => {
    passed += weight
    const upTo = index === parts - 1 ? count : Math.round((count * passed) / sum)
    const share = Math.max(1, Math.min(upTo - given, count - given - (parts - 1 - index)))
    given += share
    return share
  })
}
