import { isAlias, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument } from 'yaml'
import type { Lines } from '@/domain/content/source'

export type ParsedYaml = { value: unknown; lines: Lines; errors: { line: number; message: string }[] }

/** A reference repeats what stands elsewhere, a thousand times over: content says what it says. */
const ALIAS = 'a text that begins with * is a reference in YAML: put it in quotes'

/** Reads YAML and remembers on which line every value stands. */
export function parseYaml(text: string, firstLine = 1): ParsedYaml {
  const counter = new LineCounter()
  const document = parseDocument(text, { lineCounter: counter, uniqueKeys: true })
  const lineAt = (offset: number): number => counter.linePos(offset).line + firstLine - 1
  const errors = document.errors.map(({ message, pos }) => ({
    line: lineAt(pos[0]),
    message: message.split('\n')[0]?.replace(/ at line \d+.*$/, '') ?? '',
  }))
  const lines: Lines = {}
  const visit = (node: unknown, path: string): void => {
    if (!isNode(node)) return
    if (node.range) lines[path] ??= lineAt(node.range[0])
    if (isAlias(node)) errors.push({ line: lines[path] ?? firstLine, message: ALIAS })
    if (isSeq(node)) for (const [i, item] of node.items.entries()) visit(item, join(path, String(i)))
    if (!isMap(node)) return
    for (const { key, value } of node.items) {
      const below = join(path, String(isScalar(key) ? key.value : key))
      if (isScalar(key) && key.range) lines[below] = lineAt(key.range[0])
      visit(value, below)
    }
  }
  // Of what cannot be read the places are of no use; a thousand open brackets have more than memory holds.
  if (errors.length === 0) visit(document.contents, '')
  return { value: errors.length ? undefined : document.toJS(), lines, errors }
}

const join = (path: string, key: string): string => (path ? `${path}/${key}` : key)

/** The lines of each item of a list, counted from there. */
export function linesOfItems(lines: Lines): Map<string, Lines> {
  const items = new Map<string, Lines>()
  for (const [path, line] of Object.entries(lines)) {
    const [item = '', ...below] = path.split('/')
    const known = items.get(item) ?? {}
    known[below.join('/')] = line
    items.set(item, known)
  }
  return items
}
