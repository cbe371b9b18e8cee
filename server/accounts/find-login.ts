import { Prisma } from '@/server/platform/db'

/**
 * A code or e-mail as it was typed: outer spaces fall away, full-width letters and digits of an East Asian
 * keyboard are the plain ones.
 */
export const readLogin = (typed: string): string => typed.replaceAll('\0', '').normalize('NFKC').trim()

/**
 * SQL for the id of the person with this login. Codes are compared folded (a phone writes small letters);
 * where an older database holds two codes that fold alike, the one typed exactly is meant.
 */
export const personOfLogin = (login: string): Prisma.Sql => Prisma.sql`(
  SELECT p.id FROM person p
  WHERE p.code = ${login} OR p.code_key = fold_code(${login}) OR lower(p.email) = lower(${login})
  ORDER BY p.code = ${login} DESC, p.code_key = fold_code(${login}) DESC, p.code LIMIT 1)`
