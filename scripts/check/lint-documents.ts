import fs from 'node:fs'
import path from 'node:path'
import { decisionFaults, indexFaults } from './check-decisions'
import { nameFaults, untestedFaults, widthFaults } from './check-documents'

const DECISIONS = 'docs/decisions'
/** Written by `npm run docs` and `npm run content:competences`. */
const GENERATED = ['docs/competences.md', 'docs/model.md', 'docs/privacy.md']
/** Not part of the repository, or made by it. */
const SKIPPED = new Set(['.git', 'node_modules', '.builds', '.content', '.next', 'generated'])

function* walk(root: string, folder = ''): Generator<string> {
  for (const entry of fs.readdirSync(path.join(root, folder), { withFileTypes: true })) {
    const at = folder ? `${folder}/${entry.name}` : entry.name
    if (!entry.isDirectory()) yield at
    else if (!SKIPPED.has(entry.name) && !entry.name.startsWith('.data')) yield* walk(root, at)
  }
}

const foldersOf = (file: string): string[] => {
  const parts = file.split('/').slice(0, -1)
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'))
}

/** The decision records by file name, in the order of their numbers. */
export function readDecisions(root: string): Map<string, string> {
  const names = fs.readdirSync(path.join(root, DECISIONS)).filter((name) => /^\d{3}-.*\.md$/.test(name))
  const read = (name: string) => fs.readFileSync(path.join(root, DECISIONS, name), 'utf8')
  return new Map(names.toSorted().map((name) => [name, read(name)]))
}

/**
 * Documents name what is there, within their width; decisions are dated records of one decision each, all in
 * the index.
 */
export function lintDocuments(root: string): string[] {
  const files = [...walk(root)]
  const read = (file: string) => fs.readFileSync(path.join(root, file), 'utf8')
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
  const known = { scripts: new Set(Object.keys(scripts)), files, folders: new Set(files.flatMap(foldersOf)) }

  const decisions = readDecisions(root)
  const others = files.filter(
    (file) =>
      /^(README|CONTRIBUTING|docs\/.*)\.md$/.test(file) &&
      !GENERATED.includes(file) &&
      !decisions.has(path.basename(file)),
  )
  const named = (file: string, faults: string[]) => faults.map((fault) => `${file}: ${fault}`)
  return [
    ...[...decisions].flatMap(([name, text]) => {
      const file = `${DECISIONS}/${name}`
      const isPast = /^Status: superseded/m.test(text)
      return named(file, [...decisionFaults(name, text), ...(isPast ? [] : nameFaults(file, text, known))])
    }),
    ...named(DECISIONS, indexFaults(decisions, read(`${DECISIONS}/README.md`))),
    ...others.flatMap((file) =>
      named(file, [
        ...widthFaults(read(file)),
        ...nameFaults(file, read(file), known),
        ...untestedFaults(read(file)),
      ]),
    ),
  ]
}
