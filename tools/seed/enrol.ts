import type { EnrolmentState } from '@/domain/enrolment/evidence'
import type { Chance } from './chance'
import type { Fate, PlannedPerson } from './plan-people'
import { askedBy, type PlannedTarget } from './plan-targets'
import type { PlannedUnit } from './plan-units'
import { completedAt, type PlannedRun, passedAt, tookPartAt } from './study'

export type PlannedMove = { to: EnrolmentState; at: number; reason: string }
export type ReachedAt = { tookPart: number | null; completed: number | null; passed: number | null }
export type PlannedEnrolment = {
  id: string
  person: PlannedPerson
  target: PlannedTarget
  unit: PlannedUnit
  moves: PlannedMove[]
  reachedAt: ReachedAt
}

/** What happens to someone beside their learning, and when. */
const aside: Partial<Record<Fate, { to: EnrolmentState; reason: string }>> = {
  on_leave: { to: 'paused', reason: 'on_leave' },
  exempt: { to: 'exempt', reason: 'exempt' },
  leaves: { to: 'ended', reason: 'left' },
}

type Facts = { runs: readonly PlannedRun[]; startsAt: number; fateAt: number }

/** A person's enrolments in the targets that ask them, with every move their learning or their fate has caused. */
export function enrol(
  person: PlannedPerson,
  targets: readonly PlannedTarget[],
  { runs, startsAt, fateAt }: Facts,
  chance: Chance,
): PlannedEnrolment[] {
  return targets
    .filter((target) => askedBy(target, person))
    .map((target) => {
      const reachedAt = reached(target, runs)
      const moves: PlannedMove[] = [
        { to: 'not_started', at: startsAt, reason: 'joined' },
        ...learned(reachedAt),
      ]
      const fate = aside[person.fate]
      if (fate) moves.push({ ...fate, at: fateAt })
      const unit = person.memberships.find(({ kind }) => kind === target.memberKind)?.unit
      if (!unit) throw new Error('who is asked belongs to a unit')
      return {
        id: chance.id(startsAt),
        person,
        target,
        unit,
        moves,
        reachedAt,
      }
    })
}

/** When a target was reached: took part with the first lesson of any course, completed and passed with the last. */
function reached({ courses }: PlannedTarget, runs: readonly PlannedRun[]): ReachedAt {
  const asked = runs.filter(({ course }) => courses.includes(course))
  return {
    tookPart: earliest(asked.map(tookPartAt)),
    completed: lastOf(courses.length, asked.map(completedAt)),
    passed: lastOf(courses.length, asked.map(passedAt)),
  }
}

function learned({ tookPart, completed, passed }: ReachedAt): PlannedMove[] {
  const moves: PlannedMove[] = []
  // One lesson can be the whole course: then that move goes straight to completed.
  if (tookPart !== null && tookPart !== completed)
    moves.push({ to: 'took_part', at: tookPart, reason: 'lesson' })
  if (completed !== null) moves.push({ to: 'completed', at: completed, reason: 'lesson' })
  if (passed !== null) moves.push({ to: 'passed', at: passed, reason: 'quiz' })
  return moves
}

const known = (times: readonly (number | null)[]): number[] => times.filter((time) => time !== null)

function earliest(times: readonly (number | null)[]): number | null {
  const all = known(times)
  return all.length > 0 ? Math.min(...all) : null
}

function lastOf(needed: number, times: readonly (number | null)[]): number | null {
  const all = known(times)
  return all.length === needed ? Math.max(...all) : null
}
