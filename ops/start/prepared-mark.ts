import pg from 'pg'

/** What a database is prepared for; `school` names the state of the school's own folder. */
type State = { buildId: string; address: string; school: string }

const markOf = ({ buildId, address, school }: State): string =>
  `Hải Đăng: prepared for build ${buildId} at ${address}${school && ` with own questions ${school}`}`

async function ask<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/**
 * Whether this database was brought to this very build's state already, for this address and these questions
 * of the school's own: certificates of another address are to be told of. The mark is in the database
 * itself, so another database, or one an older release touched, has it not.
 */
export async function isPrepared(url: string, state: State): Promise<boolean> {
  try {
    return await ask(url, async (client) => {
      const { rows } = await client.query<{ mark: string | null }>(
        "SELECT shobj_description(oid, 'pg_database') AS mark FROM pg_database WHERE datname = current_database()",
      )
      return rows[0]?.mark === markOf(state)
    })
  } catch {
    // Whatever is wrong, the preparation meets it too and finds the words for it.
    return false
  }
}

/** Marks the database; where the account may not, the next start just prepares again. */
export async function markPrepared(url: string, state: State): Promise<void> {
  await ask(url, async (client) => {
    const { rows } = await client.query<{ name: string }>('SELECT current_database() AS name')
    await client.query(
      `COMMENT ON DATABASE ${pg.escapeIdentifier(rows[0]?.name ?? '')} IS ${pg.escapeLiteral(markOf(state))}`,
    )
  }).catch(() => {})
}
