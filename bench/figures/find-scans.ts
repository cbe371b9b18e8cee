import pg from 'pg'
import type { Scan } from './protocol'
import type { Statement } from './watch-statements'

/** Above so many rows a table is large: no board and no completion may read it from end to end. */
const LARGE = 100_000
type Plan = { 'Node Type': string; 'Relation Name'?: string; Plans?: Plan[] }

async function largeTables(client: pg.Client): Promise<Map<string, number>> {
  const { rows } = await client.query<{ table: string; scans: string }>(
    `SELECT relname AS table, seq_scan AS scans FROM pg_stat_user_tables JOIN pg_class USING (relname) WHERE reltuples > $1 AND relkind = 'r'`,
    [LARGE],
  )
  return new Map(rows.map(({ table, scans }) => [table, Number(scans)]))
}

/**
 * The large tables that these statements would scan sequentially: by their plan for these values and by the
 * one for any values.
 */
export async function plannedScans(url: string, statements: readonly Statement[]): Promise<Scan[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const large = await largeTables(client)
    const scans: Scan[] = []
    for (const { name, text, values } of statements) {
      if (!/^\s*(SELECT|WITH|INSERT|UPDATE|DELETE)\b/i.test(text)) continue
      for (const plan of await plansOf(client, text, values))
        scans.push(
          ...sequential(plan)
            .filter((table) => large.has(table))
            .map((table) => ({ table, in: name })),
        )
    }
    return scans
  } finally {
    await client.end()
  }
}

async function plansOf(client: pg.Client, text: string, values: unknown[]): Promise<Plan[]> {
  const explain = async (options: string, given: unknown[]): Promise<Plan[]> => {
    const { rows } = await client.query<{ 'QUERY PLAN': { Plan: Plan }[] }>(
      `EXPLAIN (${options}) ${text}`,
      given,
    )
    return rows.flatMap((row) => row['QUERY PLAN'].map(({ Plan }) => Plan))
  }
  const chosen = await explain('FORMAT JSON', values)
  // A prepared statement may turn to the plan for any values later. PostgreSQL 15 cannot show that one.
  const { rows } = await client.query<{ version: number }>(
    "SELECT current_setting('server_version_num')::int AS version",
  )
  return (rows[0]?.version ?? 0) >= 160_000 && values.length > 0
    ? [...chosen, ...(await explain('FORMAT JSON, GENERIC_PLAN', []))]
    : chosen
}

const sequential = (plan: Plan): string[] => [
  ...(plan['Node Type'] === 'Seq Scan' && plan['Relation Name'] ? [plan['Relation Name']] : []),
  ...(plan.Plans ?? []).flatMap(sequential),
]
