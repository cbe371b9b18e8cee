import { Prisma } from '@/server/platform/db'

/**
 * A code or e-mail as it was typed: outer spaces fall away, full-width letters and digits of an East Asian keyboard are the
 * plain ones.
 */
export const readLogin = (typed: string): string => typed.replaceAll('\0', '').normalize('NFKC').trim()

/**
 * SQL for the id of the person with this login. Capitals do not matter (a phone writes small letters); of two codes that
 * differ only by them the one typed exactly is meant.
 */
export const personOfLogin = (login: string): Prisma.Sql => Prisma.sql`(
  SELECT p.id FROM person p WHERE lower(p.code) = lower(${login}) OR lower(p.email) = lower(${login})
  ORDER BY p.code = ${login} DESC, lower(p.code) = lower(${login}) DESC, p.code LIMIT 1)`
