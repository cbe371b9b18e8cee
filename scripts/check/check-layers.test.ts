import { expect, test } from 'vitest'
import { importsOf, layerFaults } from './check-layers'

test('imports are found in every form', () => {
  const source = `import a from 'a'\nimport type { B } from "b"\nimport './c.css'\nexport { d } from './d'\nconst e = await import('e')\nimport {\n  f,\n} from '@/f'`
  expect(importsOf(source).sort()).toEqual(['./c.css', './d', '@/f', 'a', 'b', 'e'])
})
test('domain may not reach out, tell the time or throw dice', () => {
  expect(layerFaults('domain/a.ts', "import { b } from '../server/b'")).toHaveLength(1)
  expect(layerFaults('domain/a.ts', "import fs from 'node:fs'")).toHaveLength(1)
  expect(layerFaults('domain/a.ts', 'const now = Date.now()')).toHaveLength(1)
  expect(layerFaults('domain/a.ts', 'const n = Math.random()')).toHaveLength(1)
  expect(
    layerFaults(
      'domain/a.ts',
      "import { z } from 'zod'\n// Date.now() would be wrong\nconst d = new Date(at)",
    ),
  ).toEqual([])
})
test('components get what they show', () => {
  expect(layerFaults('components/a.tsx', "import { q } from '@/server/people/queries'")).toHaveLength(1)
  expect(layerFaults('components/a.tsx', "import { b } from './b'\nimport { c } from '@/domain/c'")).toEqual(
    [],
  )
})
test('the server knows the framework only in its web adapters', () => {
  expect(layerFaults('server/people/a.ts', "import { cookies } from 'next/headers'")).toHaveLength(1)
  expect(layerFaults('server/web/a.ts', "import { cookies } from 'next/headers'")).toEqual([])
})
test('pages never hold the database', () => {
  expect(layerFaults('app/x/page.tsx', "import { prisma } from '@/server/platform/db'")).toHaveLength(1)
  expect(
    layerFaults('app/x/page.tsx', "import type { Person } from '@/generated/prisma/client'"),
  ).toHaveLength(1)
})
test('the environment is read in one place', () => {
  expect(layerFaults('server/a/b.ts', 'process.env.X')).toHaveLength(1)
  expect(layerFaults('server/platform/env.ts', 'process.env.X')).toEqual([])
})
