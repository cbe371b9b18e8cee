import { addDays, type Day, daysBetween } from '../time/calendar'

export type DayCount = { day: Day; n: number }
/** How many had done it by the end of a day, and how many the straight line to the due day asks for. */
export type CurvePoint = { day: Day; done: number | null; needed: number | null }
type Span = { startsOn: Day; today: Day; dueOn: Day; asked: number }

const MOST_POINTS = 100

/**
 * The burn-up from the target's first day to the later of today and the due day; none before it has begun.
 * Who did it before the first day is in it from the start; days after today have no count yet.
 */
export function burnUp(days: readonly DayCount[], { startsOn, today, dueOn, asked }: Span): CurvePoint[] {
  if (today < startsOn) return []
  const last = dueOn > today ? dueOn : today
  const doneBy = (day: Day) => days.reduce((sum, count) => (count.day <= day ? sum + count.n : sum), 0)
  const length = Math.max(1, daysBetween(startsOn, dueOn))
  const neededBy = (day: Day) => Math.min(asked, Math.max(0, (asked * daysBetween(startsOn, day)) / length))
  return chosenDays(startsOn, last, today, dueOn).map((day) => ({
    day,
    done: day <= today ? doneBy(day) : null,
    needed: day <= dueOn ? neededBy(day) : null,
  }))
}

/**
 * Every day of a short span, evenly spread days of a long one; always the first, the last, today and the due
 * day.
 */
function chosenDays(first: Day, last: Day, today: Day, dueOn: Day): Day[] {
  const length = daysBetween(first, last)
  const step = Math.max(1, Math.ceil(length / MOST_POINTS))
  const chosen = new Set([today, dueOn])
  for (let i = 0; i <= length; i += step) chosen.add(addDays(first, i))
  return [...chosen].filter((day) => day >= first).sort()
}
