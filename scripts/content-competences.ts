import fs from 'node:fs'
import path from 'node:path'
import { readContent } from '@/tools/content/read-content'
import { textCache } from '@/tools/content/text-cache'
import { COMPETENCE_PAGE, competencePage } from '@/tools/docs/competence-page'

// npm run content:competences
// Writes docs/competences.md from what each lesson says it teaches; npm run content:check tells when it is
// old.
const root = path.resolve(import.meta.dirname, '..')
const { content } = await readContent(root, textCache(root))
fs.writeFileSync(path.join(root, COMPETENCE_PAGE), competencePage(content))
