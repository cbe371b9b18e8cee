import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import type pg from 'pg'
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg'

const require = createRequire(import.meta.url)
const filters = { externalTables: [], externalEnums: [] }

export type MigrationFile = { name: string; sql: string }

/** The repository's migrations in order. */
export function readMigrations(root: string): MigrationFile[] {
  const dir = path.join(root, 'prisma/migrations')
  if (!fs.existsSync(dir)) return []
  return fs
    .readdirSync(dir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => ({
      name: entry.name,
      sql: fs.readFileSync(path.join(dir, entry.name, 'migration.sql'), 'utf8'),
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}

const list = (migrations: MigrationFile[]) => ({
  baseDir: 'prisma/migrations',
  lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"' },
  shadowDbInitScript: '',
  migrationDirectories: migrations.map(({ name, sql }) => ({
    path: name,
    migrationFile: { path: 'migration.sql', content: { tag: 'ok' as const, value: sql } },
  })),
})

let isLoaded = false
function load() {
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

/**
 * The adapter cuts a script at every semicolon, also inside functions, and commits each part. Here a migration goes to
 * PostgreSQL as one message: it runs whole or not at all.
 */
class WholeScripts extends PrismaPg {
  readonly adapters: { dispose(): Promise<void> }[] = []
  override async connect() {
    return this.keep(runWhole(await super.connect()))
  }
  override async connectToShadowDb() {
    return this.keep(runWhole(await super.connectToShadowDb()))
  }
  /** Left open they hold the engine's lock, and the process, for ten more seconds. */
  async close() {
    await Promise.all(this.adapters.map((adapter) => adapter.dispose()))
  }
  private keep<A extends { dispose(): Promise<void> }>(adapter: A): A {
    this.adapters.push(adapter)
    return adapter
  }
}
function runWhole<A extends { executeScript(script: string): Promise<void>; underlyingDriver(): unknown }>(
  adapter: A,
): A {
  adapter.executeScript = async (script) => {
    await (adapter.underlyingDriver() as pg.Pool).query(script)
  }
  return adapter
}

async function engine(root: string, connectionString: string) {
  load()
  const schema = fs.readFileSync(path.join(root, 'prisma/schema.prisma'), 'utf8')
  const scripts = new WholeScripts({ connectionString })
  const adapter = bindMigrationAwareSqlAdapterFactory(scripts)
  const it = await bindings.SchemaEngine.new(
    { datamodels: [['prisma/schema.prisma', schema]] },
    () => {},
    adapter,
  )
  return { schema, engine: it, close: () => scripts.close() }
}

/** Applies the migrations that the database has not seen; answers their names. */
export async function applyMigrations(root: string, connectionString: string): Promise<string[]> {
  const { engine: it, close } = await engine(root, connectionString)
  try {
    const { appliedMigrationNames } = await it.applyMigrations({
      filters,
      migrationsList: list(readMigrations(root)),
    })
    return appliedMigrationNames
  } finally {
    await close()
  }
}

/** The SQL that makes prisma/schema.prisma from nothing; a test compares its result with what the migrations make. */
export async function schemaSql(root: string, scratch: string): Promise<string> {
  const { schema, engine: it } = await engine(root, scratch)
  const result = await it.diff({
    from: { tag: 'empty' },
    to: { tag: 'schemaDatamodel', files: [{ path: 'prisma/schema.prisma', content: schema }] },
    script: true,
    exitCode: null,
    filters,
  })
  return result.stdout ?? ''
}
