// npm run import -- people FILE --kind students|staff|classes [--apply] [--skip-errors] [--json] [--lang vi|en]
// Result on stdout, everything else on stderr. Exit code 0: clean, 2: rows with errors, 1: not readable or refused.
import fs from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { systemActor } from '@/domain/access/actor'
import { ImportKind } from '@/domain/import/import-kind'
import { isLang } from '@/domain/lang/lang'
import { translator } from '@/messages/translate'
import { applyImport } from '@/server/people/apply-import'
import { describeRefusal, describeRowError } from '@/server/people/describe-import'
import { type ImportPreview, previewImport } from '@/server/people/preview-import'
import { uploadList } from '@/server/people/upload-list'
import { execute, type Refusal } from '@/server/platform/command'
import { closeDb } from '@/server/platform/db'
import { ensureRoot } from '@/server/units/ensure-root'

const actor = systemActor('import')
const USAGE =
  'npm run import -- people FILE --kind students|staff|classes [--apply] [--skip-errors] [--json] [--lang vi|en] [--data DIR]'

class Stop extends Error {}
const say = (text: string): void => void process.stderr.write(`${text}\n`)

type Options = {
  file: string
  kind: ImportKind
  apply: boolean
  skipErrors: boolean
  json: boolean
  lang: 'vi' | 'en'
}

function readOptions(): Options {
  const flag = { type: 'boolean', default: false } as const
  const options = {
    kind: { type: 'string' },
    apply: flag,
    'skip-errors': flag,
    json: flag,
    lang: { type: 'string', default: 'vi' },
    data: { type: 'string' },
  } as const
  try {
    const { values, positionals } = parseArgs({ options, allowPositionals: true })
    const [what, file] = positionals
    const kind = ImportKind.safeParse(values.kind)
    if (what !== 'people' || !file || !kind.success || !isLang(values.lang)) throw new Stop(USAGE)
    return {
      file,
      kind: kind.data,
      apply: values.apply,
      skipErrors: values['skip-errors'],
      json: values.json,
      lang: values.lang,
    }
  } catch (error) {
    throw error instanceof Stop
      ? error
      : new Stop(`${error instanceof Error ? error.message : error}\n${USAGE}`)
  }
}

async function run({ file, kind, apply, skipErrors, json, lang }: Options): Promise<number> {
  const t = translator(lang)
  const stop = (refusal: Refusal) => new Stop(describeRefusal(t, refusal))
  await execute(ensureRoot, actor, {})
  const stored = await execute(uploadList, actor, {
    bytes: readBytes(path.resolve(process.env.INIT_CWD ?? '.', file)),
  })
  if (!stored.ok) throw stop(stored)
  const seen = await previewImport(actor, { kind, fileHash: stored.value.fileHash })
  if (!seen.ok) throw stop(seen)
  const preview = seen.value
  const hasErrors = preview.errors.length > 0
  let importId: string | null = null
  if (apply && (!hasErrors || skipErrors)) {
    const { fileHash, rosterHash } = preview
    const applied = await execute(applyImport, actor, {
      kind,
      fileHash,
      rosterHash,
      fileName: path.basename(file),
      skipErrors,
    })
    if (!applied.ok) throw stop(applied)
    importId = applied.value.importId
  }
  process.stdout.write(`${json ? asJson(preview, importId, t) : asText(preview, importId, t)}\n`)
  if (apply && importId === null) say(t('import.fault.has_errors'))
  return hasErrors ? 2 : 0
}

function readBytes(file: string): Uint8Array {
  try {
    return new Uint8Array(fs.readFileSync(file))
  } catch {
    throw new Stop(`${file} cannot be read. Check the path and that you may open it.`)
  }
}

type T = ReturnType<typeof translator>

function asJson({ kind, fileHash, counts, errors }: ImportPreview, importId: string | null, t: T): string {
  const described = errors
    .map((error) => describeRowError(t, error))
    .map(({ row, column, code, message, hint }) => ({ row, column, code, message, hint }))
  return JSON.stringify({ importId, fileHash, kind, ...counts, errors: described })
}

function asText({ counts, errors }: ImportPreview, importId: string | null, t: T): string {
  const lines = Object.entries(counts).map(([name, n]) => `${name.padEnd(10)} ${n}`)
  const wrong = errors
    .map((error) => describeRowError(t, error))
    .map(({ row, column, message, hint }) => `${row}\t${column}\t${message}\t${hint}`)
  return [...lines, ...wrong, importId ? `applied    ${importId}` : 'nothing was changed'].join('\n')
}

try {
  process.exitCode = await run(readOptions())
} catch (error) {
  if (!(error instanceof Stop)) throw error
  say(error.message)
  process.exitCode = 1
} finally {
  await closeDb()
}
