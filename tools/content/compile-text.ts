import fs from 'node:fs'
import path from 'node:path'
import type { Outline } from '@/domain/content/source'
import { sha256 } from '@/server/platform/hash'
import { joinLawMarks } from './join-law-marks'
import { joinRanges } from './join-ranges'
import { type Node, readOutline } from './read-outline'
import { writeAtomically } from './write-file'

/** Raise when the compiler or the outline changes: what was kept before is then made anew. */
const FORMAT = '7'

export type CompiledText = { code: string; outline: Outline }
export type Compiled = { ok: true; value: CompiledText } | { ok: false; line: number; message: string }

/** Compiles a lesson's text, or takes what was made of the same text before from the cache folder. */
export async function compileText(body: string, cacheDir: string): Promise<Compiled> {
  const file = path.join(cacheDir, `${sha256(`${FORMAT}\n${body}`)}.json`)
  const kept = readKept(file)
  if (kept) return { ok: true, value: kept }
  const made = await compile(body)
  if (made.ok) writeAtomically(file, JSON.stringify(made.value))
  return made
}

function readKept(file: string): CompiledText | null {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8')) as CompiledText
  } catch {
    return null
  }
}

async function compile(body: string): Promise<Compiled> {
  let outline: Outline | undefined
  const takeOutline = () => (tree: Node) => {
    outline = readOutline(tree)
    // What the format refuses is reported; none of it may reach the compiler.
    removeCode(tree)
    joinLawMarks(tree)
    joinRanges(tree)
  }
  try {
    // Loading the compiler takes longer than reading every course: only when a text changed.
    const [{ bundleMDX }, { default: remarkGfm }] = await Promise.all([
      import('mdx-bundler'),
      import('remark-gfm'),
    ])
    const { code } = await bundleMDX({
      source: body,
      cwd: process.cwd(),
      esbuildOptions: (options) => ({ ...options, logLevel: 'silent' }),
      mdxOptions: (options) => ({ ...options, remarkPlugins: [remarkGfm, takeOutline] }),
    })
    return outline
      ? { ok: true, value: { code, outline } }
      : { ok: false, line: 1, message: 'the text could not be read' }
  } catch (error) {
    return { ok: false, ...placeOf(error) }
  }
}

function removeCode(node: Node): void {
  const isCode = ({ type }: Node) =>
    type === 'mdxjsEsm' || type === 'mdxFlowExpression' || type === 'mdxTextExpression'
  node.children = node.children?.filter((child) => !isCode(child))
  node.attributes = node.attributes?.filter(
    ({ type, value }) =>
      type === 'mdxJsxAttribute' && (typeof value === 'string' || value === null || value === undefined),
  )
  for (const child of node.children ?? []) removeCode(child)
}

function placeOf(error: unknown): { line: number; message: string } {
  const first =
    error instanceof Error && 'errors' in error && Array.isArray(error.errors)
      ? (error.errors[0] as { text?: string; location?: { line?: number } })
      : undefined
  return {
    line: first?.location?.line ?? 1,
    message: first?.text ?? (error instanceof Error ? error.message : String(error)),
  }
}
