import fs from 'node:fs'
import path from 'node:path'
import { belowFaults } from './check-below'
import { inForceFaults } from './check-in-force'
import { importsOf, layerFaults } from './check-layers'
import { packageFaults } from './check-packages'
import { widthFaults } from './check-width'
import { betweenFolders, findCircles, type Imports } from './find-circles'
import { layers } from './layers'
import { lintDocuments } from './lint-documents'

const MAX_LINES = 300
// A table of cases or a journey is read from top to bottom.
const MAX_LINES_OF_A_TEST = 350
const FLOOR = '20.19.0'
const FOLDERS = [...Object.keys(layers), 'test', 'e2e']

/** The source files below a folder. */
export function* sources(root: string, folder: string): Generator<string> {
  if (!fs.existsSync(path.join(root, folder))) return
  for (const entry of fs.readdirSync(path.join(root, folder), { withFileTypes: true })) {
    const at = `${folder}/${entry.name}`
    if (entry.isDirectory()) yield* sources(root, at)
    else if (/\.(ts|tsx|mjs)$/.test(entry.name)) yield at
  }
}

export type Lint = { checked: number; faults: string[] }

/**
 * Reads every source file, the manifests and the documents: layers, sizes, names, packages, what documents
 * name.
 */
export function lintTree(root: string): Lint {
  const faults: string[] = []
  const used = new Set<string>()
  const imports: Imports = new Map()
  let checked = 0
  for (const file of FOLDERS.flatMap((folder) => [...sources(root, folder)])) {
    const source = fs.readFileSync(path.join(root, file), 'utf8')
    checked++
    if (!isTest(file))
      imports.set(file, new Set(importsOf(source).flatMap((name) => ourFile(root, file, name))))
    // The lint's own tests hold imports as text.
    if (!file.startsWith('scripts/check/'))
      for (const name of importsOf(source)) if (!/^(\.|@\/|node:)/.test(name)) used.add(packageName(name))
    for (const fault of [
      ...layerFaults(file, source),
      ...inForceFaults(file, source),
      ...belowFaults(file, source),
      ...fileFaults(file, source),
      ...widthFaults(source),
    ])
      faults.push(`${file}: ${fault}`)
  }
  faults.push(...circleFaults(imports), ...lintDocuments(root))
  const manifest = read<{ dependencies: Record<string, string>; devDependencies: Record<string, string> }>(
    root,
    'package.json',
  )
  faults.push(...packageFaults(manifest, read(root, 'package-lock.json'), FLOOR))
  const listed = new Set(Object.keys({ ...manifest.dependencies, ...manifest.devDependencies }))
  for (const name of used) if (!listed.has(name)) faults.push(`${name} is imported but not in package.json`)
  return { checked, faults }
}

const isTest = (file: string): boolean => /\.test\.(ts|tsx|mjs)$/.test(file)

/** The file of ours that an import names; nothing for a package. */
function ourFile(root: string, file: string, name: string): string[] {
  if (!/^(\.|@\/)/.test(name)) return []
  const at = name.startsWith('@/') ? name.slice(2) : path.posix.join(path.posix.dirname(file), name)
  const found = ['', '.ts', '.tsx', '.mjs'].map((end) => at + end).find((at) => isFile(path.join(root, at)))
  return found ? [found] : []
}
const isFile = (at: string): boolean => fs.statSync(at, { throwIfNoEntry: false })?.isFile() ?? false

/**
 * Where a folder's code lives for the circle check: server/people, domain/quiz, components/ui …; app is one
 * room.
 */
const folderOf = (file: string): string => {
  const [top = '', next = ''] = file.split('/')
  return top === 'app' || !next || /\.\w+$/.test(next) ? top : `${top}/${next}`
}

const circleFaults = (imports: Imports): string[] => [
  ...findCircles(imports).map((files) => `circle of files: ${files.join(', ')}`),
  ...findCircles(betweenFolders(imports, folderOf)).map(
    (folders) => `circle of folders: ${folders.join(', ')}`,
  ),
]

const read = <T>(root: string, file: string): T =>
  JSON.parse(fs.readFileSync(path.join(root, file), 'utf8')) as T

const packageName = (name: string): string =>
  name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/')

function fileFaults(file: string, source: string): string[] {
  const faults: string[] = []
  const lines = source.split('\n').length - 1
  const name = path.basename(file)
  const most = /\.(test|spec)\.tsx?$/.test(file) ? MAX_LINES_OF_A_TEST : MAX_LINES
  if (lines > most) faults.push(`${lines} lines; ${most} is the most`)
  if (!file.startsWith('app/') && !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*\.(ts|tsx|mjs)$/.test(name))
    faults.push('file names are kebab-case')
  if (/^(utils|helpers|misc|types|index)\./.test(name))
    faults.push('says nothing about what is inside: name it after what it does')
  if (/@ts-ignore|@ts-expect-error|@ts-nocheck/.test(source) && !file.startsWith('scripts/check/'))
    faults.push('silences the type checker')
  return faults
}
