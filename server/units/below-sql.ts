import { Prisma } from '@/server/platform/db'

// A unit's path is a prefix of the paths below it. What "this unit and all below it" is in SQL is said here
// and nowhere else (scripts/check/check-below.ts), in the two forms that plans need.

/** A condition on units that are read anyway: the row `unit` is that of `path` or lies below it. */
export const isBelow = (unit: string, path: string | Prisma.Sql): Prisma.Sql =>
  Prisma.sql`starts_with(${Prisma.raw(unit)}.path, ${path})`

/** The same for at least one of several paths. */
export const isBelowAny = (unit: string, paths: readonly string[]): Prisma.Sql =>
  Prisma.sql`(${Prisma.join(
    paths.map((path) => isBelow(unit, path)),
    ' OR ',
  )})`

/**
 * For prepared statements that begin with the units: a range of the index on unit.path, from `low` up to
 * `high` (see endOf).
 */
export const inRange = (unit: string, low: string, high: string): string =>
  `${unit}.path ~>=~ ${low} AND ${unit}.path ~<~ ${high}`

/** The same where SQL has the path only. */
export const inRangeOf = (unit: string, path: string): string => inRange(unit, path, `(${path} || '~')`)

/**
 * Where the range of a path ends: "/a/b/" up to "/a/b/~" is all below. Ids follow a slash, and "!" sorts
 * before them all, so "/a/b/" up to "/a/b/!" is that unit alone.
 */
export const endOf = (path: string, isDirect: boolean): string => path + (isDirect ? '!' : '~')
