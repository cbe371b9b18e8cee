// Draws prisma/schema.prisma as docs/model.md: npm run model (a test fails when the drawing is old).
import fs from 'node:fs'
import path from 'node:path'
import { modelDiagram } from '@/server/platform/model-diagram'

const root = path.resolve(import.meta.dirname, '..')
fs.writeFileSync(path.join(root, 'docs/model.md'), modelDiagram(fs.readFileSync(path.join(root, 'prisma/schema.prisma'), 'utf8')))
