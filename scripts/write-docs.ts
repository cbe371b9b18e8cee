// Writes the pages of docs/ that follow from the code: npm run docs (tests fail when they are old).
import fs from 'node:fs'
import path from 'node:path'
import { privacyDocument } from '@/messages/retention-rows'
import { translator } from '@/messages/translate'
import { readDecisions } from './check/lint-documents'
import { decisionIndex } from '@/tools/docs/decision-index'
import { modelDiagram } from '@/tools/docs/model-diagram'

const root = path.resolve(import.meta.dirname, '..')
const write = (name: string, text: string) => fs.writeFileSync(path.join(root, 'docs', name), text)
write('model.md', modelDiagram(fs.readFileSync(path.join(root, 'prisma/schema.prisma'), 'utf8')))
write('privacy.md', privacyDocument(translator('en')))
write('decisions/README.md', decisionIndex(readDecisions(root)))
