import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { sourceFiles, sourceHash } from './source-hash'

const root = fs.mkdtempSync(path.join(os.tmpdir(), 'haidang-source-'))
const write = (file: string, text: string) => {
  fs.mkdirSync(path.dirname(path.join(root, file)), { recursive: true })
  fs.writeFileSync(path.join(root, file), text)
}
afterAll(() => fs.rmSync(root, { recursive: true }))

test('a changed, added, moved or removed source is another build; a changed test is not', () => {
  write('app/page.tsx', 'one')
  write('content/a.yaml', 'a')
  const first = sourceHash(root)
  expect(sourceHash(root)).toBe(first)
  write('app/page.test.tsx', 'x')
  write('public/content/made.json', 'x')
  write('docs/readme.md', 'x')
  expect(sourceHash(root)).toBe(first)
  write('content/a.yaml', 'b')
  const second = sourceHash(root)
  expect(second).not.toBe(first)
  fs.renameSync(path.join(root, 'content/a.yaml'), path.join(root, 'content/b.yaml'))
  expect(sourceHash(root)).not.toBe(second)
  expect(sourceFiles(root)).toEqual(['app/page.tsx', 'content/b.yaml'])
})
