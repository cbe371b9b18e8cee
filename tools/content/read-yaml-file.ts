import fs from 'node:fs'
import path from 'node:path'
import type { z } from 'zod'
import { type Fault, faultsOfIssues } from '@/domain/content/fault'
import type { Located } from '@/domain/content/source'
import { linesOfItems, type ParsedYaml, parseYaml } from './parse-yaml'
import { readUtf8 } from './read-utf8'

const yamlMend =
  'Mend the YAML: spaces for indenting, and quotes or the long form around texts with ": " or #.'

function readYaml(root: string, file: string, faults: Fault[]): ParsedYaml | null {
  if (!fs.existsSync(path.join(root, file))) {
    faults.push({
      file,
      line: 1,
      code: 'missing-file',
      message: 'the file is missing',
      mend: 'Write it as docs/authoring.md shows.',
    })
    return null
  }
  const text = readUtf8(root, file, faults)
  if (text === null) return null
  const parsed = parseYaml(text.normalize('NFC'))
  faults.push(
    ...parsed.errors.map(({ line, message }) => ({ file, line, code: 'syntax', message, mend: yamlMend })),
  )
  return parsed.errors.length ? null : parsed
}

/** Reads a file that holds one value. */
export function readYamlFile<Schema extends z.ZodType>(
  root: string,
  file: string,
  schema: Schema,
  faults: Fault[],
): Located<z.output<Schema>> | null {
  const parsed = readYaml(root, file, faults)
  if (!parsed) return null
  const { lines, value } = parsed
  const checked = schema.safeParse(value)
  if (checked.success) return { file, lines, value: checked.data }
  faults.push(...faultsOfIssues({ file, lines }, checked.error.issues))
  return null
}

/** Reads a file that holds a list; each item is checked by itself, so that one mistake hides no other. */
export function readItems<Schema extends z.ZodType>(
  root: string,
  file: string,
  schema: Schema,
  faults: Fault[],
): { items: Located<z.output<Schema>>[]; isBroken: boolean } {
  const parsed = readYaml(root, file, faults)
  if (!parsed) return { items: [], isBroken: true }
  // An empty file, or one with comments only, is an empty list.
  if (parsed.value === null || parsed.value === undefined) return { items: [], isBroken: false }
  if (!Array.isArray(parsed.value)) {
    faults.push({
      file,
      line: 1,
      code: 'format',
      message: 'is not a list',
      mend: 'Begin each item with "- id:".',
    })
    return { items: [], isBroken: true }
  }
  const places = linesOfItems(parsed.lines)
  const items = parsed.value.flatMap((value: unknown, i): Located<z.output<Schema>>[] => {
    const lines = places.get(String(i)) ?? {}
    const checked = schema.safeParse(value)
    if (checked.success) return [{ file, lines, value: checked.data }]
    faults.push(...faultsOfIssues({ file, lines }, checked.error.issues))
    return []
  })
  return { items, isBroken: items.length < parsed.value.length }
}
