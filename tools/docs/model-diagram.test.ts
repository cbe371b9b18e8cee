import fs from 'node:fs'
import { expect, test } from 'vitest'
import { modelDiagram } from './model-diagram'

test('docs/model.md shows the schema as it is (npm run docs draws it anew)', () => {
  expect(fs.readFileSync('docs/model.md', 'utf8')).toBe(
    modelDiagram(fs.readFileSync('prisma/schema.prisma', 'utf8')),
  )
})
test('a model is drawn with its purpose, fields and relations', () => {
  const page = modelDiagram(
    '// ------------------ people\n/// A human being.\nmodel Person {\n  id String @id\n}\nmodel Cat {\n  id String @id\n  ownerId String\n  owner Person @relation(fields: [ownerId], references: [id])\n}\n',
  )
  expect(page).toContain('## People')
  expect(page).toContain('- **Person**: A human being.')
  expect(page).toContain('Person ||--o{ Cat : ownerId')
})
