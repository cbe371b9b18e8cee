import { type EnrolmentState, type Evidence, isWaitedFor, reaches } from '@/domain/enrolment/evidence'
import { type Day, isLate } from '../time/calendar'

/** So many enrolments of a unit stand alike: what the counters hold. */
export type Counted = { state: EnrolmentState; dueOn: Day; isActivated: boolean; n: number }

/** What a board says of a unit. Every figure but the last three counts people who are asked now. */
export type Figures = {
  asked: number
  tookPart: number
  completed: number
  passed: number
  kept: number
  /** Those who did what the target counts. */
  done: number
  /** Not done and past the due day; never stored, the calendar makes it true. */
  late: number
  notActivated: number
  onLeave: number
  exempt: number
  ended: number
}

/** One enrolment, or so many alike, that is waited for past its day. */
export const isOverdue = (
  { state, dueOn }: Pick<Counted, 'state' | 'dueOn'>,
  counted: Evidence,
  today: Day,
): boolean => isWaitedFor(state, counted) && isLate(dueOn, today)

/** Adds counters up to figures for a target that counts `evidence`. */
export function countFigures(rows: readonly Counted[], evidence: Evidence, today: Day): Figures {
  const sum = (which: (row: Counted) => boolean) =>
    rows.reduce((total, row) => (which(row) ? total + row.n : total), 0)
  const reached = (state: Evidence) => sum((row) => reaches(row.state, state))
  const isAsked = ({ state }: Counted) => reaches(state, 'not_started')
  return {
    asked: sum(isAsked),
    tookPart: reached('took_part'),
    completed: reached('completed'),
    passed: reached('passed'),
    kept: reached('kept'),
    done: reached(evidence),
    late: sum((row) => isOverdue(row, evidence, today)),
    notActivated: sum((row) => isAsked(row) && !row.isActivated),
    onLeave: sum(({ state }) => state === 'paused'),
    exempt: sum(({ state }) => state === 'exempt'),
    ended: sum(({ state }) => state === 'ended'),
  }
}

export const missing = ({ asked, done }: Figures): number => asked - done

/** The share done, 0 to 1; null when nobody is asked: no rate is better than a wrong one. */
export const rate = (done: number, asked: number): number | null => (asked > 0 ? done / asked : null)
