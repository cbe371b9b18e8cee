import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg'

const require = createRequire(import.meta.url)
const FILE = 'prisma/schema.prisma'

let isLoaded = false
function load(): void {
  if (isLoaded) return
  const dir = path.dirname(require.resolve('@prisma/schema-engine-wasm'))
  const wasm = new WebAssembly.Module(fs.readFileSync(path.join(dir, 'schema_engine_bg.wasm')))
  const instance = new WebAssembly.Instance(wasm, {
    './schema_engine_bg.js': bindings as unknown as WebAssembly.ModuleImports,
  })
  bindings.__wbg_set_wasm(instance.exports)
  ;(instance.exports as { __wbindgen_start(): void }).__wbindgen_start()
  isLoaded = true
}

/** Remembers its connections: left open they hold the process for ten more seconds. */
class Kept extends PrismaPg {
  private readonly opened: { dispose(): Promise<void> }[] = []
  override async connect() {
    const adapter = await super.connect()
    this.opened.push(adapter)
    return adapter
  }
  async close() {
    await Promise.all(this.opened.map((adapter) => adapter.dispose()))
  }
}

const target = (schema: string | null) =>
  schema === null
    ? { tag: 'empty' as const }
    : { tag: 'schemaDatamodel' as const, files: [{ path: FILE, content: schema }] }

/**
 * The SQL that leads from one schema.prisma to another; from null it makes everything. Only schemas are
 * compared, so what migrations add by hand (indexes on expressions, checks, triggers) is neither seen nor
 * lost; `database` (any PostgreSQL) only tells its version. For development: a site applies migrations
 * without this engine.
 */
export async function schemaDiff(database: string, from: string | null, to: string): Promise<string> {
  load()
  const adapters = new Kept({ connectionString: database })
  const factory = bindMigrationAwareSqlAdapterFactory(adapters)
  const engine = await bindings.SchemaEngine.new({ datamodels: [[FILE, to]] }, () => {}, factory)
  const filters = { externalTables: [], externalEnums: [] }
  try {
    const result = await engine.diff({
      from: target(from),
      to: target(to),
      script: true,
      exitCode: null,
      filters,
    })
    const sql = result.stdout ?? ''
    return /^-- This is an empty migration\.\s*$/.test(sql) ? '' : sql
  } finally {
    await adapters.close()
  }
}
