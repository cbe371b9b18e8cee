import { tooLong } from './check-decisions'

const MAX_COLUMNS = 110

/**
 * What documents may name: scripts of package.json, files of the repository by their path, folders as `a/b`.
 */
export type Known = { scripts: ReadonlySet<string>; files: readonly string[]; folders: ReadonlySet<string> }

const COMMAND = /\bnpm run (?:-s |--silent )?(\w[\w:-]*)/g
const TEST = /[\w./[\]*-]+\.(?:test|spec|soak)\.(?:ts|tsx|mjs)\b/g
const ENDS = ['', '.ts', '.tsx', '.mjs', '.md']

/** Commands, paths, tests and links in a document that are not there. */
export function nameFaults(file: string, text: string, known: Known): string[] {
  const faults: string[] = []
  for (const [, script = ''] of text.matchAll(COMMAND))
    if (!known.scripts.has(script)) faults.push(`npm run ${script} is not in package.json`)
  for (const path of [...pathsIn(text, known), ...linksIn(file, text)])
    if (!isThere(path, known)) faults.push(`${path} is not in the repository`)
  for (const [test] of text.matchAll(TEST))
    if (!/[/*]/.test(test) && !known.files.some((at) => at.endsWith(`/${test}`)))
      faults.push(`no test is called ${test}`)
  return [...new Set(faults)]
}

/** Lines beyond the width, outside of code and tables. */
export const widthFaults = (text: string): string[] => tooLong(text, MAX_COLUMNS)

/** Rows of a table whose last column is *test*: each names one, or says that it is the same as above. */
export function untestedFaults(text: string): string[] {
  let isTested = false
  return text.split('\n').flatMap((line, index) => {
    const cells = line.split(/(?<!\\)\|/).map((cell) => cell.trim())
    if (!line.startsWith('|')) isTested = false
    else if (cells.at(-2) === 'test') isTested = true
    else if (
      isTested &&
      !/^-+$/.test(cells.at(-2) ?? '') &&
      !/\.(?:test|spec|soak)\.|^the same/.test(cells.at(-2) ?? '')
    )
      return [`line ${index + 1} names no test`]
    return []
  })
}

/** Words that begin with a folder of ours: server/people, e2e/border.spec.ts, domain/content/check-*. */
function pathsIn(text: string, { folders }: Known): string[] {
  const tops = [...folders].filter((folder) => !folder.includes('/') && /^\w/.test(folder))
  const path = new RegExp(`(?<![\\w./@<>:-])(?:${tops.join('|')})/(?:(?!\\]\\()[\\w./[\\]()*-])*`, 'g')
  return [...text.matchAll(path)].map(([found]) => withoutEnd(found))
}

/**
 * `server/<noun>` stops before what stands for something else; a sentence's own signs are no part of a path.
 */
function withoutEnd(found: string): string {
  const path = found.replace(/[./-]+$/, '')
  return path.endsWith(')') && !path.includes('(') ? withoutEnd(path.slice(0, -1)) : path
}

const linksIn = (file: string, text: string): string[] =>
  [...text.matchAll(/\]\((?!\w+:|#|\/)([^)#\s]+)\)/g)].map(([, to = '']) => joined(file, to))

function joined(file: string, to: string): string {
  const parts = file.split('/').slice(0, -1)
  for (const step of to.split('/')) {
    if (step === '..') parts.pop()
    else if (step !== '.' && step !== '') parts.push(step)
  }
  return parts.join('/')
}

function isThere(path: string, { files, folders }: Known): boolean {
  if (!path.includes('*')) return folders.has(path) || ENDS.some((end) => files.includes(path + end))
  const pattern = new RegExp(`^${path.split('*').map(escaped).join('[^/]*')}`)
  return files.some((file) => pattern.test(file))
}
const escaped = (text: string): string => text.replace(/[.[\]()]/g, '\\$&')
