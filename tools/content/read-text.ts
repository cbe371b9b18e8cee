import { Frontmatter } from '@/domain/content/course-file'
import { type Fault, faultsOfIssues } from '@/domain/content/fault'
import type { SourceText } from '@/domain/content/source'
import type { Lang } from '@/domain/lang/lang'
import { sha256 } from '@/server/platform/hash'
import { type CompiledText, compileText } from './compile-text'
import { parseYaml } from './parse-yaml'
import { readUtf8 } from './read-utf8'

type Reading = { root: string; cacheDir: string; faults: Fault[] }
export type ReadText = { text: SourceText; compiled: CompiledText }

/**
 * The lines of the head that say what a lesson answers to. No reader meets them: mapped anew, it is the same
 * version.
 */
const mapping = /^competences:.*\n(?:[ -].*\n)*/m

/** Reads and compiles one lesson in one language; null when its head or its markup cannot be read. */
export async function readText(
  { root, cacheDir, faults }: Reading,
  file: string,
  lang: Lang,
): Promise<ReadText | null> {
  const read = readUtf8(root, file, faults)
  if (read === null) return null
  const source = read
    .replace(/^\uFEFF/, '')
    .replaceAll('\r\n', '\n')
    .normalize('NFC')
  const found = /^---\n([\s\S]*?\n)---[ \t]*(\n|$)/.exec(source)
  if (!found) {
    faults.push({
      file,
      line: 1,
      code: 'frontmatter',
      message: 'the head between two lines of --- is missing',
      mend: 'Begin the file with --- and the title, updated, minutes, outcomes and sources.',
    })
    return null
  }
  const head = parseYaml(found[1] ?? '', 2)
  faults.push(
    ...head.errors.map(({ line, message }) => ({
      file,
      line,
      code: 'syntax',
      message,
      mend: 'Mend the YAML of the head; put texts with ": " in quotes.',
    })),
  )
  const front = Frontmatter.safeParse(head.value)
  if (!front.success && head.errors.length === 0)
    faults.push(...faultsOfIssues({ file, lines: head.lines }, front.error.issues))

  // The head becomes empty lines, so that the compiler's line numbers are those of the file.
  const body = found[0].replace(/[^\n]/g, '') + source.slice(found[0].length)
  const compiled = await compileText(body, cacheDir)
  if (!compiled.ok)
    faults.push({
      file,
      line: compiled.line,
      code: 'syntax',
      message: compiled.message,
      mend: 'Close every tag; leave an empty line around components; write \\< and \\{ for the signs themselves.',
    })
  if (!front.success || !compiled.ok) return null
  return {
    text: {
      file,
      lines: head.lines,
      lang,
      value: front.data,
      outline: compiled.value.outline,
      hash: sha256(source.replace(mapping, '')),
    },
    compiled: compiled.value,
  }
}
