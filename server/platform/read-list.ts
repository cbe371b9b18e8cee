import { listConnection } from './db'

/** As many rows are held at once, and turned into text before another request has its turn. */
const ROWS = 1000

/**
 * Every row of one statement as of one moment, however long their reader takes: a cursor, which is planned
 * for these values and for reading to the end. Whoever leaves off early, or takes nothing for a minute, loses
 * the connection.
 */
export async function* readList<Row extends object>(text: string, values: unknown[]): AsyncGenerator<Row> {
  const client = await listConnection()
  // A connection that breaks between two reads has nobody else who listens; the next read reports it.
  const ignore = () => {}
  client.on('error', ignore)
  let isRead = false
  try {
    await client.query('BEGIN READ ONLY')
    await client.query("SET LOCAL idle_in_transaction_session_timeout = '1min'")
    await client.query('SET LOCAL cursor_tuple_fraction = 1')
    await client.query({ text: `DECLARE list NO SCROLL CURSOR FOR ${text}`, values })
    for (;;) {
      const { rows } = await client.query<Row>(`FETCH ${ROWS} FROM list`)
      yield* rows
      if (rows.length < ROWS) break
    }
    await client.query('COMMIT')
    isRead = true
  } finally {
    if (isRead) client.off('error', ignore)
    client.release(!isRead)
  }
}
