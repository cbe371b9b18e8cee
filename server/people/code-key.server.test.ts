import path from 'node:path'
import { expect, test } from 'vitest'
import { migrate } from '@/server/operations/migrate'
import { newId } from '@/server/platform/ids'
import { useDatabase } from '@/test/database'
import { loadRelease } from '@/test/release-database'
import { withScratchDatabase } from '@/test/scratch-database'

const root = path.resolve(import.meta.dirname, '../..')
const database = useDatabase()

test('a filled database with codes that fold alike migrates: the older keeps the folded key, both keep their codes', async () => {
  await withScratchDatabase(database.url, async ({ url, client }) => {
    await loadRelease(client, root, '0.1.0')
    for (const [code, year] of [
      ['zz9', 2027],
      ['ZZ9', 2026],
      ['ZZ９', 2028],
    ] as const)
      await client.query(
        `INSERT INTO person (id, code, family_name, given_name, search_text, created_at) VALUES ($1, $2, 'A', 'B', '', $3)`,
        [newId(), code, `${year}-01-01T00:00:00Z`],
      )
    await migrate(root, url)
    const { rows } = await client.query(
      `SELECT code, code_key FROM person WHERE fold_code(code) = 'ZZ9' ORDER BY created_at`,
    )
    expect(rows).toEqual([
      { code: 'ZZ9', code_key: 'ZZ9' },
      { code: 'zz9', code_key: 'ZZ9\tzz9' },
      { code: 'ZZ９', code_key: 'ZZ9\tZZ９' },
    ])
    const lost = await client.query(`SELECT 1 FROM unit u WHERE NOT EXISTS (
      SELECT 1 FROM unit_history h WHERE h.unit_id = u.id AND h.path = u.path AND h.name = u.name)`)
    expect(lost.rows).toEqual([])
  })
}, 60_000)
