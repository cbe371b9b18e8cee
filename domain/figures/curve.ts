import { addDays, type Day, daysBetween } from '../time/calendar'

export type DayCount = { day: Day; n: number }
/** How many had passed by the end of a day, and how many the straight line to the due day asks for. */
export type CurvePoint = { day: Day; passed: number | null; needed: number | null }
type Span = { startsOn: Day; today: Day; dueOn: Day; asked: number }

const MOST_POINTS = 100

/**
 * The burn-up from the first day to the later of today and the due day. Who passed before the first day is in it from the
 * start; days after today have no count yet.
 */
export function burnUp(days: readonly DayCount[], { startsOn, today, dueOn, asked }: Span): CurvePoint[] {
  const first = startsOn < today ? startsOn : today
  const last = dueOn > today ? dueOn : today
  const byDay = [...days].sort((a, b) => (a.day < b.day ? -1 : 1))
  const passedBy = (day: Day) => byDay.reduce((sum, count) => (count.day <= day ? sum + count.n : sum), 0)
  const length = Math.max(1, daysBetween(first, dueOn))
  const neededBy = (day: Day) => Math.min(asked, Math.max(0, (asked * daysBetween(first, day)) / length))
  return chosenDays(first, last, today, dueOn).map((day) => ({
    day,
    passed: day <= today ? passedBy(day) : null,
    needed: day <= dueOn ? neededBy(day) : null,
  }))
}

/** Every day of a short span, evenly spread days of a long one; always the first, the last, today and the due day. */
function chosenDays(first: Day, last: Day, today: Day, dueOn: Day): Day[] {
  const length = daysBetween(first, last)
  const step = Math.max(1, Math.ceil(length / MOST_POINTS))
  const chosen = new Set([today, last])
  if (dueOn >= first) chosen.add(dueOn)
  for (let i = 0; i <= length; i += step) chosen.add(addDays(first, i))
  return [...chosen].sort()
}
