import fs from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import type { Site } from './site'

/** How the bench's own connections name themselves, so that their cost is not counted as the site's. */
export const BENCH_NAME = 'haidang-bench'

/** The web process of the site. */
export function webProcess({ data }: Pick<Site, 'data'>): number {
  const { children } = JSON.parse(fs.readFileSync(path.join(data, 'run.json'), 'utf8')) as {
    children?: { web?: { pid?: number } }
  }
  return children?.web?.pid ?? 0
}

/**
 * The web process and the PostgreSQL processes that work for it; these are only of this machine when the
 * server is.
 */
export async function siteProcesses(site: Pick<Site, 'data' | 'largeUrl'>): Promise<number[]> {
  const client = new pg.Client({ connectionString: site.largeUrl, application_name: BENCH_NAME })
  await client.connect()
  try {
    const { rows } = await client.query<{ pid: number }>(
      `SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND backend_type = 'client backend' AND application_name <> $1`,
      [BENCH_NAME],
    )
    return [webProcess(site), ...rows.map(({ pid }) => pid).filter(isPostgres)]
  } finally {
    await client.end()
  }
}

function isPostgres(pid: number): boolean {
  try {
    return fs.readFileSync(`/proc/${pid}/comm`, 'utf8').startsWith('postgres')
  } catch {
    return false
  }
}
