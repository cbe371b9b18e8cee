import { type Day, dateOf, dayOf } from '@/domain/time/calendar'
import { isInForce } from '@/domain/time/in-force'
import { Prisma } from './db'

// Memberships and role grants are dated twice. Which of them count on a day is said here and nowhere else
// (scripts/check/check-in-force.ts), once in the form that each kind of query takes.

/** For prepared statements: the table's alias, and the day as SQL (`$2::date`, a column). */
export const inForceText = (alias: string, today: string): string =>
  `(${alias}.superseded_at IS NULL AND ${alias}.valid_from <= ${today} ` +
  `AND (${alias}.valid_to IS NULL OR ${alias}.valid_to >= ${today}))`

/** For Prisma's raw queries: the row `alias` is in force today. */
export const inForce = (alias: string, today: Day): Prisma.Sql => {
  const [before = '', ...parts] = inForceText(alias, '?').split('?')
  return Prisma.sql([before, ...parts.map((part) => `::date${part}`)], ...parts.map(() => today))
}

/**
 * That a row says what is known, whatever its days: the newest record of it, not one that another took the
 * place of.
 */
export const isKnown = (alias: string): Prisma.Sql => Prisma.sql`${Prisma.raw(alias)}.superseded_at IS NULL`

/** For Prisma's `where`. */
export const whereInForce = (today: Day) => ({
  supersededAt: null,
  validFrom: { lte: dateOf(today) },
  OR: [{ validTo: null }, { validTo: { gte: dateOf(today) } }],
})

type Row = { validFrom: Date; validTo: Date | null; supersededAt: Date | null }

/** For a row that was read. */
export const isRowInForce = ({ validFrom, validTo, supersededAt }: Row, today: Day): boolean =>
  isInForce(
    { validFrom: dayOf(validFrom), validTo: validTo && dayOf(validTo), isSuperseded: supersededAt !== null },
    today,
  )

/** That a row was true on some day before: when it ends, it leaves a past. */
export const hadBegun = (alias: string, today: Day): Prisma.Sql =>
  Prisma.sql`${Prisma.raw(alias)}.valid_from < ${today}::date`

/**
 * That the calendar alone changed what a row says after `since`: it began, or was over, on a later day up to
 * today.
 */
export const turnedBetween = (alias: string, since: Day, today: Day): Prisma.Sql => {
  const row = Prisma.raw(alias)
  return Prisma.sql`${row}.superseded_at IS NULL AND (
    (${row}.valid_from > ${since}::date AND ${row}.valid_from <= ${today}::date)
    OR (${row}.valid_to >= ${since}::date AND ${row}.valid_to < ${today}::date))`
}
