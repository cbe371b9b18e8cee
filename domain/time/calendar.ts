/** A calendar day, YYYY-MM-DD. */
export type Day = string

const formats = new Map<string, Intl.DateTimeFormat>()
const format = (zone: string): Intl.DateTimeFormat => {
  const known =
    formats.get(zone) ??
    new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' })
  formats.set(zone, known)
  return known
}

/** The calendar day of an instant in the institution's zone (IANA name). */
export const dayIn = (at: Date, zone: string): Day => format(zone).format(at)

/** A `date` column as Prisma reads and writes it: midnight UTC of that day. */
export const dateOf = (day: Day): Date => new Date(`${day}T00:00:00Z`)
export const dayOf = (date: Date): Day => date.toISOString().slice(0, 10)

export const addDays = (day: Day, days: number): Day =>
  dayOf(new Date(dateOf(day).getTime() + days * 86_400_000))

/** Days from `from` to `to`; negative when `to` lies before. */
export const daysBetween = (from: Day, to: Day): number =>
  Math.round((dateOf(to).getTime() - dateOf(from).getTime()) / 86_400_000)

/** Due means the end of that local day: late begins the day after. */
export const isLate = (dueOn: Day, today: Day): boolean => dueOn < today

/** Sunday is 0. */
export const weekdayOf = (day: Day): number => dateOf(day).getUTCDay()
