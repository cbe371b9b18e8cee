import { Problem } from './give-up.mjs'

export { Problem }

export const isProblem = (error: unknown): error is Error =>
  error instanceof Error && error.name === 'Problem'

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : ''

/** Whether the error has one of these codes (system call or SQLSTATE). */
export const hasCode = (error: unknown, ...codes: string[]): boolean => codes.includes(codeOf(error))

/**
 * What a full disk, a missing right or a database that is away means for the operator; other errors stay what
 * they are.
 */
export function explain(error: unknown, where: string): unknown {
  if (isProblem(error)) return error
  if (error instanceof Error && error.constructor.name === 'DatabaseRefused')
    return new Problem(error.message)
  const code = codeOf(error)
  if (code === 'ENOSPC' || code === '53100')
    return new Problem(`The disk that holds ${where} is full. Free some space and start again.`)
  if (['EACCES', 'EPERM', 'EROFS'].includes(code))
    return new Problem(`${where} is not writable for this account (${(error as Error).message}).`)
  if (error instanceof Error && error.name === 'MigrationFailed' && code !== '42501')
    return new Problem(
      `${error.message}. Nothing of it is in the database: the release before this one still starts. Please report it.`,
    )
  return error
}

/** Why a database that the operator named cannot be used, in one sentence. */
export function databaseProblem(error: unknown, url: string): Problem {
  const { host, database, user } = partsOf(url)
  const code = codeOf(error)
  const text = error instanceof Error ? error.message : String(error)
  if (code === 'ECONNREFUSED')
    return new Problem(
      `No PostgreSQL answers at ${host}. Start it, or correct DATABASE_URL; without DATABASE_URL an own one is started.`,
    )
  if (['ENOTFOUND', 'EAI_AGAIN'].includes(code))
    return new Problem(`The database server "${host}" is not known. Correct the name in DATABASE_URL.`)
  if (['28P01', '28000'].includes(code))
    return new Problem(
      `PostgreSQL at ${host} refuses the account "${user}". Correct name and password in DATABASE_URL.`,
    )
  if (code === '3D000')
    return new Problem(
      `PostgreSQL at ${host} has no database "${database}". Create it (createdb ${database}), or correct DATABASE_URL.`,
    )
  if (['57P03', '57P01'].includes(code))
    return new Problem(`PostgreSQL at ${host} is starting or stopping. Try again in a moment.`)
  if (code === '42501')
    return new Problem(
      `The account "${user}" may not create tables in "${database}". Give it the database (ALTER DATABASE ${database} OWNER TO ${user}).`,
    )
  if (/timeout|ETIMEDOUT/i.test(`${code} ${text}`))
    return new Problem(`PostgreSQL at ${host} does not answer within 5 seconds. Check address and firewall.`)
  return new Problem(`The database at ${host} cannot be used: ${text}.`)
}

function partsOf(url: string): { host: string; database: string; user: string } {
  try {
    const parsed = new URL(url)
    return {
      host: parsed.host || parsed.searchParams.get('host') || 'localhost',
      database: decodeURIComponent(parsed.pathname.slice(1)),
      user: decodeURIComponent(parsed.username),
    }
  } catch {
    return { host: 'the address in DATABASE_URL', database: '', user: '' }
  }
}
