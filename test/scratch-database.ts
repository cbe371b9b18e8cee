import pg from 'pg'
import { newId } from '@/server/platform/ids'

/**
 * An empty database beside the given one, for as long as the work takes; `url` and an open connection lead to
 * it.
 */
export async function withScratchDatabase<T>(
  beside: string,
  work: (scratch: { url: string; client: pg.Client }) => Promise<T>,
): Promise<T> {
  const name = `haidang_scratch_${newId().replaceAll('-', '')}`
  const address = new URL(beside)
  address.pathname = `/${name}`
  const admin = new pg.Client({ connectionString: beside })
  await admin.connect()
  await admin.query(`CREATE DATABASE ${name}`)
  const client = new pg.Client({ connectionString: address.toString() })
  try {
    await client.connect()
    return await work({ url: address.toString(), client })
  } finally {
    await client.end()
    await admin.query(`DROP DATABASE ${name} WITH (FORCE)`)
    await admin.end()
  }
}
