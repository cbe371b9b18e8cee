import pg from 'pg'

const FRESH_MS = 1_000
const PATIENCE_MS = 1_500

/**
 * Whether the database answers a question; asked at most once a second. A port that is open says nothing: a
 * stopped PostgreSQL still has one.
 */
export function databaseProbe(url: string): () => boolean | Promise<boolean> {
  const pool = new pg.Pool({
    connectionString: url,
    max: 1,
    connectionTimeoutMillis: PATIENCE_MS,
    query_timeout: PATIENCE_MS,
    application_name: 'haidang-probe',
    allowExitOnIdle: true,
  })
  pool.on('error', () => {})
  let known = { isUp: true, at: Number.NEGATIVE_INFINITY }
  let running: Promise<boolean> | undefined
  const ask = async (): Promise<boolean> => {
    const isUp = await pool.query('SELECT 1').then(() => true, isBusy)
    known = { isUp, at: performance.now() }
    running = undefined
    return isUp
  }
  return () => {
    if (performance.now() - known.at < FRESH_MS) return known.isUp
    running ??= ask()
    return running
  }
}

/** It answers, and says that all its places are taken: the site has its own. */
const isBusy = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === '53300'
