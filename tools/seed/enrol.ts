import type { EnrolmentState } from '@/domain/enrolment/evidence'
import { type DatedRun, learningOf } from '@/domain/enrolment/learning'
import { type Asking, settleState } from '@/domain/enrolment/settle-state'
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

/** What happens to someone beside their learning. */
const aside: Partial<Record<Fate, { asking: Asking; reason: string }>> = {
  on_leave: { asking: 'paused', reason: 'on_leave' },
  exempt: { asking: 'exempt', reason: 'exempt' },
  leaves: { asking: 'gone', reason: 'left' },
}

type Facts = { runs: readonly PlannedRun[]; startsAt: number; fateAt: number }

/**
 * A person's enrolments in the targets that ask them, with every move their learning or their fate has
 * caused.
 */
export function enrol(
  person: PlannedPerson,
  targets: readonly PlannedTarget[],
  { runs, startsAt, fateAt }: Facts,
  chance: Chance,
): PlannedEnrolment[] {
  return targets
    .filter((target) => askedBy(target, person))
    .map((target) => {
      const learning = learningOf(idsOf(target), runs.map(datedRun), null)
      const moves = movesOf(target, runs, startsAt)
      const fate = aside[person.fate]
      const to = fate && settleState(moves.at(-1)?.to ?? null, fate.asking, learning.evidence)
      if (fate && to) moves.push({ to, at: fateAt, reason: fate.reason })
      const reachedAt = {
        tookPart: timeOf(learning.tookPartAt),
        completed: timeOf(learning.completedAt),
        passed: timeOf(learning.passedAt),
      }
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

const idsOf = ({ courses }: PlannedTarget): string[] => courses.map(({ id }) => id)
const dateOf = (time: number | null): Date | null => (time === null ? null : new Date(time))
const timeOf = (date: Date | null): number | null => date?.getTime() ?? null

const datedRun = (run: PlannedRun): DatedRun => ({
  courseId: run.course.id,
  tookPartAt: dateOf(tookPartAt(run)),
  completedAt: dateOf(completedAt(run)),
  passedAt: dateOf(passedAt(run)),
  isAnnulled: false,
  lessonsAt: run.lessons.map((time) => new Date(time)),
})

/** The run as it stood at a moment. */
const asOf = (run: DatedRun, at: Date): DatedRun => {
  const until = (time: Date | null) => (time && time <= at ? time : null)
  return {
    ...run,
    tookPartAt: until(run.tookPartAt),
    completedAt: until(run.completedAt),
    passedAt: until(run.passedAt),
  }
}

/**
 * Joining, and each move that what was learned until then has caused: by the rules that settle a real one.
 */
function movesOf(target: PlannedTarget, planned: readonly PlannedRun[], startsAt: number): PlannedMove[] {
  const [ids, runs] = [idsOf(target), planned.map(datedRun)]
  const { tookPartAt, completedAt, passedAt } = learningOf(ids, runs, null)
  const moves: PlannedMove[] = [{ to: 'not_started', at: startsAt, reason: 'joined' }]
  const times = [tookPartAt, completedAt, passedAt].filter((time) => time !== null)
  for (const at of times) {
    const now = moves.at(-1)?.to ?? null
    const past = runs.map((run) => asOf(run, at))
    const to = settleState(now, 'asked', learningOf(ids, past, null).evidence)
    if (to && to !== now) moves.push({ to, at: at.getTime(), reason: at === passedAt ? 'quiz' : 'lesson' })
  }
  return moves
}
