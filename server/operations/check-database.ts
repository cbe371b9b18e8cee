import pg from 'pg'

/**
 * A database this code must not touch: too old a server, another encoding, a pooler in between, or migrated
 * by a newer release.
 */
export class DatabaseRefused extends Error {}

const connect = async (connectionString: string): Promise<pg.Client> => {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 5_000, query_timeout: 15_000 })
  await client.connect()
  return client
}

/**
 * Throws DatabaseRefused with a sentence when the site could start on this database and would fail later.
 * Changes nothing.
 */
export async function checkDatabase(connectionString: string): Promise<void> {
  const first = await connect(connectionString)
  try {
    const { rows } = await first.query<{ version: number; encoding: string; name: string }>(
      `SELECT current_setting('server_version_num')::int AS version, current_setting('server_encoding') AS encoding,
         current_database() AS name`,
    )
    const { version = 0, encoding = '', name = '' } = rows[0] ?? {}
    refuseOld(version)
    if (encoding !== 'UTF8')
      throw new DatabaseRefused(
        `The database "${name}" keeps its text as ${encoding}, which has no Vietnamese letters. Create one with UTF8 (createdb --template=template0 --encoding=UTF8 ${name}2) and name it in DATABASE_URL.`,
      )
    const second = await connect(connectionString)
    try {
      if (await shareSessions(first, second))
        throw new DatabaseRefused(
          'DATABASE_URL leads to a pooler that lends its connections for one transaction (PgBouncer with pool_mode = transaction). Name PostgreSQL itself, or set pool_mode = session for this database.',
        )
    } finally {
      await second.end()
    }
  } finally {
    await first.end()
  }
}

/** What the migrations are written in came with PostgreSQL 15. */
export function refuseOld(version: number): void {
  if (version < 150_000)
    throw new DatabaseRefused(
      `PostgreSQL 15 or newer is needed; this server is ${Math.floor(version / 10_000)}.`,
    )
}

/** PostgreSQL's process behind a connection. */
const backendOf = async (client: pg.Client): Promise<number | undefined> =>
  (await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid')).rows[0]?.pid

/**
 * Whether two connections are led to the same process, or one to several: what one leaves there the other
 * would find.
 */
async function shareSessions(first: pg.Client, second: pg.Client): Promise<boolean> {
  const before = await backendOf(first)
  await second.query('BEGIN')
  try {
    if ((await backendOf(second)) === before || (await backendOf(first)) !== before) return true
  } finally {
    await second.query('ROLLBACK')
  }
  // A pooler that lends in turn gives back the same one while the other is taken, and then the other.
  return (await backendOf(first)) !== before || (await backendOf(first)) !== before
}
