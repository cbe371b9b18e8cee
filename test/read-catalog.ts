import type pg from 'pg'

const OURS = `n.nspname = 'public' AND NOT EXISTS (
  SELECT 1 FROM pg_depend d WHERE d.objid = o.oid AND d.deptype = 'e')`

/** What makes a database behave: one question for each kind of thing, each row one line of text. */
const questions = {
  columns: `SELECT concat_ws(' ', table_name, column_name, udt_name, is_nullable, column_default) AS line
    FROM information_schema.columns WHERE table_schema = 'public'`,
  indexes: `SELECT indexdef AS line FROM pg_indexes WHERE schemaname = 'public'`,
  constraints: `SELECT concat_ws(' ', o.conrelid::regclass, o.conname, pg_get_constraintdef(o.oid)) AS line
    FROM pg_constraint o JOIN pg_namespace n ON n.oid = o.connamespace WHERE n.nspname = 'public' AND o.contype <> 'n'`,
  triggers: `SELECT pg_get_triggerdef(o.oid) AS line FROM pg_trigger o WHERE NOT o.tgisinternal`,
  functions: `SELECT pg_get_functiondef(o.oid) AS line FROM pg_proc o JOIN pg_namespace n ON n.oid = o.pronamespace
    WHERE o.prokind = 'f' AND ${OURS}`,
  views: `SELECT concat_ws(' ', o.relname, pg_get_viewdef(o.oid)) AS line
    FROM pg_class o JOIN pg_namespace n ON n.oid = o.relnamespace WHERE o.relkind = 'v' AND ${OURS}`,
} as const
export type Catalog = Record<keyof typeof questions, string[]>

/**
 * Columns, indexes, constraints, triggers, functions and views of our schema, sorted, without Prisma's own
 * table.
 */
export async function readCatalog(client: pg.Client): Promise<Catalog> {
  const catalog: Partial<Catalog> = {}
  for (const [kind, text] of Object.entries(questions)) {
    const { rows } = await client.query<{ line: string }>(text)
    const lines = rows.map(({ line }) => line).filter((line) => !line.includes('_prisma_migrations'))
    catalog[kind as keyof Catalog] = lines.sort()
  }
  return catalog as Catalog
}
