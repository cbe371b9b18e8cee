import { addDays, type Day, daysBetween } from '../time/calendar'

/** Days of change a board looks back on: today and the six before it. */
export const WEEK_DAYS = 7

// What a pace must rest on before it is foretold: fewer people or days say more about chance than about the
// pace.
const LEAST_PEOPLE = 5
const LEAST_DAYS = 3
// How far the pace of a week is stretched: half a year holds holidays, examinations and another term.
const FURTHEST_DAYS = 26 * 7

type Span = { today: Day; startsOn: Day; dueOn: Day }

/**
 * The first day whose change counts as of this week; what was done before the target's first day is no pace.
 */
export function weekBegins({ today, startsOn }: Pick<Span, 'today' | 'startsOn'>): Day {
  const begins = addDays(today, 1 - WEEK_DAYS)
  return startsOn > begins ? startsOn : begins
}

/**
 * How many days the change of this week covers: fewer than seven where the target is younger; before its
 * first day none do.
 */
export const weekDays = (span: Pick<Span, 'today' | 'startsOn'>): number =>
  span.today < span.startsOn ? WEEK_DAYS : daysBetween(weekBegins(span), span.today) + 1

/**
 * How many people must do it each day from today (or the first day) to the due day; null when nobody is
 * missing or it is over.
 */
export function neededPerDay(missing: number, { today, startsOn, dueOn }: Span): number | null {
  const days = daysBetween(startsOn > today ? startsOn : today, dueOn) + 1
  return missing > 0 && days > 0 ? Math.ceil(missing / days) : null
}

/** Where things go at the pace of this week. */
export type Outlook =
  | { kind: 'nobody' }
  | { kind: 'done' }
  | { kind: 'overdue'; days: number }
  | { kind: 'not_begun' }
  | { kind: 'standstill' }
  | { kind: 'too_early' }
  | { kind: 'too_few' }
  | { kind: 'on_pace'; finishesOn: Day }
  | { kind: 'behind'; finishesOn: Day; days: number }
  | { kind: 'far_behind' }

/** `week` is how many more have done it since the week began. */
export type Progress = Span & { asked: number; done: number; week: number }

/** What the curve says in one sentence; a date only where this week's pace can carry one. */
export function outlook({ asked, done, week, today, startsOn, dueOn }: Progress): Outlook {
  if (asked === 0) return { kind: 'nobody' }
  const missing = asked - done
  if (missing <= 0) return { kind: 'done' }
  if (today < startsOn) return { kind: 'not_begun' }
  if (dueOn < today) return { kind: 'overdue', days: daysBetween(dueOn, today) }
  const days = weekDays({ today, startsOn })
  if (days < LEAST_DAYS) return { kind: 'too_early' }
  if (week <= 0) return { kind: 'standstill' }
  if (week < LEAST_PEOPLE) return { kind: 'too_few' }
  const daysLeft = Math.ceil((missing * days) / week)
  const finishesOn = addDays(today, daysLeft)
  if (finishesOn <= dueOn) return { kind: 'on_pace', finishesOn }
  if (daysLeft > FURTHEST_DAYS) return { kind: 'far_behind' }
  return { kind: 'behind', finishesOn, days: daysBetween(dueOn, finishesOn) }
}
