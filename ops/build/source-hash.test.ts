import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { importsOf } from '@/scripts/check/check-layers'
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
  write('docs/readme.md', 'x')
  expect(sourceHash(root)).toBe(first)
  write('content/a.yaml', 'b')
  const second = sourceHash(root)
  expect(second).not.toBe(first)
  fs.renameSync(path.join(root, 'content/a.yaml'), path.join(root, 'content/b.yaml'))
  expect(sourceHash(root)).not.toBe(second)
  expect(sourceFiles(root)).toEqual(['app/page.tsx', 'content/b.yaml'])
})

/** All files of ours that a file needs, itself included. */
function needed(root: string, file: string, into = new Set<string>()): Set<string> {
  if (into.has(file)) return into
  into.add(file)
  for (const name of importsOf(fs.readFileSync(path.join(root, file), 'utf8'))) {
    if (!/^(\.|@\/)/.test(name)) continue
    const at = name.startsWith('@/') ? name.slice(2) : path.join(path.dirname(file), name)
    const found = ['', '.ts', '.tsx', '.mjs'].map((end) => at + end)
    const next = found.find((one) => fs.statSync(path.join(root, one), { throwIfNoEntry: false })?.isFile())
    if (next && /\.(ts|tsx|mjs)$/.test(next)) needed(root, next, into)
  }
  return into
}

test('every file that shapes a build is among its sources', () => {
  const here = process.cwd()
  const sources = new Set(sourceFiles(here))
  const entries = [
    'next.config.ts',
    'proxy.ts',
    'ops/web/serve.ts',
    'ops/web/csp-hashes.ts',
    'scripts/content-build.ts',
  ]
  const shaping = [...entries, 'ops/build/build.ts'].flatMap((entry) => [...needed(here, entry)])
  expect(shaping.length).toBeGreaterThan(60)
  expect(shaping.filter((file) => !sources.has(file) && !file.startsWith('generated/'))).toEqual([])
})
