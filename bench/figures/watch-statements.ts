import pg from 'pg'

export type Statement = { name: string; text: string; values: unknown[] }
type Query = { name?: string; text: string; values?: unknown[] }

let heard: Statement[] | null = null

/** Hears every statement this process sends to PostgreSQL while `work` runs, whoever sends it. */
export async function watchStatements(work: () => Promise<unknown>): Promise<Statement[]> {
  const statements: Statement[] = []
  heard = statements
  try {
    await work()
  } finally {
    heard = null
  }
  return statements
}

const send = pg.Client.prototype.query as (...sent: unknown[]) => unknown
Object.assign(pg.Client.prototype, {
  query(this: pg.Client, first: string | Query, ...rest: unknown[]) {
    if (heard) {
      const query: Query =
        typeof first === 'string' ? { text: first, values: Array.isArray(rest[0]) ? rest[0] : [] } : first
      heard.push({
        name: query.name ?? query.text.trim().slice(0, 60),
        text: query.text,
        values: query.values ?? [],
      })
    }
    return send.call(this, first, ...rest)
  },
})
