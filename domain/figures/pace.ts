import { addDays, type Day, daysBetween } from '../time/calendar'

/** Days of change a board calls "this week": today and the six before it. */
export const WEEK_DAYS = 7

/** How many people must finish each day from today to the due day; null when nobody is missing or the day is over. */
export function neededPerDay(missing: number, today: Day, dueOn: Day): number | null {
  const days = daysBetween(today, dueOn) + 1
  return missing > 0 && days > 0 ? Math.ceil(missing / days) : null
}

/** Where things go at the pace of this week. */
export type Outlook =
  | { kind: 'nobody' }
  | { kind: 'done' }
  | { kind: 'overdue'; days: number }
  | { kind: 'unmeasured' }
  | { kind: 'standstill' }
  | { kind: 'on_pace'; finishesOn: Day }
  | { kind: 'behind'; finishesOn: Day; days: number }

/** `week` is how many more are done since a week ago; null when the target counts what is not followed by day. */
export type Progress = { asked: number; done: number; week: number | null; today: Day; dueOn: Day }

/** What the curve says in one sentence: done, overdue, standing still, or when all will have finished at this week's pace. */
export function outlook({ asked, done, week, today, dueOn }: Progress): Outlook {
  if (asked === 0) return { kind: 'nobody' }
  const missing = asked - done
  if (missing <= 0) return { kind: 'done' }
  if (dueOn < today) return { kind: 'overdue', days: daysBetween(dueOn, today) }
  if (week === null) return { kind: 'unmeasured' }
  if (week <= 0) return { kind: 'standstill' }
  const finishesOn = addDays(today, Math.ceil((missing * WEEK_DAYS) / week))
  return finishesOn <= dueOn
    ? { kind: 'on_pace', finishesOn }
    : { kind: 'behind', finishesOn, days: daysBetween(dueOn, finishesOn) }
}
