import { FRAMEWORK, impure, layers } from './layers'

const IMPORT =
  /(?:^|[\s;}])(?:import|export)\s[^'"`;]*?from\s*['"]([^'"]+)['"]|(?:^|[\s;])import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)|\brequire\(\s*['"]([^'"]+)['"]\s*\)/g

/** Everything a file imports. */
export const importsOf = (source: string): string[] =>
  [...source.matchAll(IMPORT)]
    .map((match) => match.slice(1).find(Boolean) ?? '')
    .filter((name) => /^[@.\w][\w@/.[\]()-]*$|^node:/.test(name))

const withoutComments = (source: string): string =>
  source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:'"`])\/\/.*$/gm, '$1')

/** Our own folder that an import names, or the package; null for Node's modules. */
function target(file: string, name: string): { ours: string } | { package: string } | null {
  if (name.startsWith('node:')) return null
  if (name.startsWith('@/')) return { ours: name.slice(2).split('/')[0] ?? '' }
  if (!name.startsWith('.')) return { package: name }
  const parts = file.split('/').slice(0, -1)
  for (const step of name.split('/')) {
    if (step === '..') parts.pop()
    else if (step !== '.') parts.push(step)
  }
  return { ours: parts[0] ?? '' }
}

const covers = (list: string[], name: string): boolean =>
  list.some((entry) => name === entry || name.startsWith(`${entry}/`))

/** The faults of one file (a path from the root and its text) against the layers. */
export function layerFaults(file: string, source: string): string[] {
  const [folder = ''] = file.split('/')
  const layer = layers[folder]
  if (!layer || /\.test\.(ts|tsx|mjs)$/.test(file)) return []
  const faults = importsOf(source).flatMap((name) => importFault(file, folder, name))
  const text = withoutComments(source)
  if (folder === 'domain') for (const [pattern, why] of impure) if (pattern.test(text)) faults.push(why)
  if (
    !['scripts', 'ops', 'bench'].includes(folder) &&
    file !== 'server/platform/env.ts' &&
    /\bprocess\.env\b/.test(text)
  ) {
    faults.push('reads process.env: take it from server/platform/env')
  }
  if (
    ['server', 'app'].includes(folder) &&
    !/^server\/platform\/(clock|log|institution)\.ts$/.test(file) &&
    /\bDate\.now\(|\bnew Date\(\)/.test(text)
  ) {
    faults.push('takes the time itself: server/platform/clock is the only clock')
  }
  return faults
}

function importFault(file: string, folder: string, name: string): string[] {
  const layer = layers[folder]
  const to = target(file, name)
  if (!layer || !to)
    return folder === 'domain' && name.startsWith('node:')
      ? [`imports ${name}: domain does no input or output`]
      : []
  if ('ours' in to)
    return layer.ours.includes(to.ours) || isAsset(name)
      ? databaseFault(folder, name)
      : [`imports ${name}: ${folder} may import ${layer.ours.join(', ')}`]
  if (folder === 'server' && covers(FRAMEWORK, to.package)) {
    return file.startsWith('server/web/') ? [] : [`imports ${name}: only server/web knows the framework`]
  }
  return covers(layer.packages, to.package)
    ? []
    : [`imports ${name}: not on ${folder}'s list of packages (scripts/check/layers.ts)`]
}

const isAsset = (name: string): boolean => /\.(css|svg|png)$/.test(name)

const databaseFault = (folder: string, name: string): string[] =>
  folder === 'app' && /^@\/(server\/platform\/db|generated)\b/.test(name)
    ? [`imports ${name}: pages ask a query or a command, never the database`]
    : []
