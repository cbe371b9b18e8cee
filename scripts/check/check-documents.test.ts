import { expect, test } from 'vitest'
import { nameFaults, untestedFaults, widthFaults } from './check-documents'

const known = {
  scripts: new Set(['recount', 'content:check']),
  files: [
    'app/[lang]/(learn)/home/page.tsx',
    'docs/model.md',
    'docs/decisions/002-csp.md',
    'server/people/roles.server.test.ts',
    'server/people/import.ts',
  ],
  folders: new Set(['app', 'app/[lang]', 'app/[lang]/(learn)', 'docs', 'server', 'server/people', '.builds']),
}
const faults = (text: string, file = 'docs/a.md') => nameFaults(file, text, known)

test('a command that package.json does not have is a fault', () => {
  expect(faults('`npm run -s recount -- --json`, `npm run content:check`')).toEqual([])
  expect(faults('`npm run recuont`')).toEqual(['npm run recuont is not in package.json'])
})

test('a path that is not in the repository is a fault, wherever it stands', () => {
  for (const text of [
    'in `server/people/import.ts`.',
    'server/people/import says so',
    '(server/people), server/people/',
    'server/people/*.server.test.ts',
    '[docs/model.md](model.md), `npm run -s`, `*.server.test.ts`',
    '`server/<noun>/queries.ts`',
    'app/[lang]/(learn)/home/page.tsx',
    'https://example.org/server/nothing.ts and /srv/app/x',
  ])
    expect([text, faults(text)]).toEqual([text, []])
  for (const text of [
    '`server/people/gone.ts`',
    'server/gone',
    'app/[lang]/(learn)/gone.tsx',
    'server/gone-*',
  ])
    expect([text, faults(text).length]).toEqual([text, 1])
})

test('a link leads to a file, counted from where it stands', () => {
  expect(faults('[model](model.md) [csp](decisions/002-csp.md#why) [out](https://example.org)')).toEqual([])
  expect(faults('[model](../docs/model.md)', 'docs/decisions/002-csp.md')).toHaveLength(1)
  expect(faults('[model](../model.md)', 'docs/decisions/002-csp.md')).toEqual([])
  expect(faults('[gone](gone.md)')).toHaveLength(1)
})

test('a test named by its file alone is there', () => {
  expect(faults('roles.server.test.ts')).toEqual([])
  expect(faults('rules.server.test.ts')).toEqual(['no test is called rules.server.test.ts'])
})

test('in a table of what is tested each row names its test', () => {
  const table = (...rows: string[]) => ['| what | how | test |', '|---|---|---|', ...rows].join('\n')
  expect(untestedFaults(table('| a | b | x.test.ts |', '| a | b | the same |'))).toEqual([])
  expect(untestedFaults(table('| a | b | x.test.ts |', '| a | b | |'))).toEqual(['line 4 names no test'])
  expect(untestedFaults('| what | how |\n|---|---|\n| a | b |')).toEqual([])
})

test('prose has 110 columns at most, tables and code may be wider', () => {
  expect(widthFaults('a'.repeat(110))).toEqual([])
  expect(widthFaults('a'.repeat(111))).toHaveLength(1)
  expect(widthFaults(`| ${'a'.repeat(111)} |\n\`\`\`\n${'a'.repeat(111)}\n\`\`\``)).toEqual([])
})
