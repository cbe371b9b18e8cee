import pg from 'pg'

const markOf = (buildId: string, address: string): string =>
  `Hải Đăng: prepared for build ${buildId} at ${address}`

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
 * Whether this database was brought to this very build's state already, for this address: certificates of
 * another one are to be told of. The mark is in the database itself, so another database, or one an older
 * release touched, has it not.
 */
export async function isPrepared(url: string, buildId: string, address: string): Promise<boolean> {
  try {
    return await ask(url, async (client) => {
      const { rows } = await client.query<{ mark: string | null }>(
        "SELECT shobj_description(oid, 'pg_database') AS mark FROM pg_database WHERE datname = current_database()",
      )
      return rows[0]?.mark === markOf(buildId, address)
    })
  } catch {
    // Whatever is wrong, the preparation meets it too and finds the words for it.
    return false
  }
}

/** Marks the database; where the account may not, the next start just prepares again. */
export async function markPrepared(url: string, buildId: string, address: string): Promise<void> {
  await ask(url, async (client) => {
    const { rows } = await client.query<{ name: string }>('SELECT current_database() AS name')
    await client.query(
      `COMMENT ON DATABASE ${pg.escapeIdentifier(rows[0]?.name ?? '')} IS ${pg.escapeLiteral(markOf(buildId, address))}`,
    )
  }).catch(() => {})
}
