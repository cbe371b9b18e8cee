// npm run import -- people FILE --kind students|staff|classes [--apply] [--skip-errors] [--confirm-units]
//   [--confirm-rights] [--json] [--lang vi|en]
// Result on stdout, everything else on stderr. Exit code 0: clean, 2: rows with errors, 1: not readable or
// refused.
import fs from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { systemActor } from '@/domain/access/actor'
import { ImportKind } from '@/domain/import/import-kind'
import type { RightLine, UnitLine } from '@/domain/import/plan'
import { isLang } from '@/domain/lang/lang'
import type { Reason } from '@/messages/refusal'
import { translator } from '@/messages/translate'
import { applyImport } from '@/server/imports/import-list'
import {
  describeNote,
  describeRefusal,
  describeRight,
  describeRowError,
} from '@/server/imports/describe-import'
import { type ImportPreview, previewImport } from '@/server/imports/import-list'
import { uploadList } from '@/server/imports/upload-list'
import { execute, type Refusal } from '@/server/platform/command'
import { closeDb } from '@/server/platform/db'
import { ensureRoot } from '@/server/units/ensure-root'

const actor = systemActor('import')
const USAGE =
  'npm run import -- people FILE --kind students|staff|classes [--apply] [--skip-errors] ' +
  '[--confirm-units] [--confirm-rights] [--json] [--lang vi|en] [--data DIR]'

class Stop extends Error {}
const say = (text: string): void => void process.stderr.write(`${text}\n`)

type Options = {
  file: string
  kind: ImportKind
  apply: boolean
  skipErrors: boolean
  confirmUnits: boolean
  confirmRights: boolean
  json: boolean
  lang: 'vi' | 'en'
}

function readOptions(): Options {
  const flag = { type: 'boolean', default: false } as const
  const options = {
    kind: { type: 'string' },
    apply: flag,
    'skip-errors': flag,
    'confirm-units': flag,
    'confirm-rights': flag,
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
      confirmUnits: values['confirm-units'],
      confirmRights: values['confirm-rights'],
      json: values.json,
      lang: values.lang,
    }
  } catch (error) {
    throw error instanceof Stop
      ? error
      : new Stop(`${error instanceof Error ? error.message : error}\n${USAGE}`)
  }
}

async function run(options: Options): Promise<number> {
  const { file, kind, json, lang } = options
  const t = translator(lang)
  const stop = (refusal: Refusal<Reason>) => new Stop(describeRefusal(t, refusal))
  await execute(ensureRoot, actor, {})
  const stored = await execute(uploadList, actor, {
    bytes: readBytes(path.resolve(process.env.INIT_CWD ?? '.', file)),
  })
  if (!stored.ok) throw stop(stored)
  const seen = await previewImport(actor, { kind, fileHash: stored.value.fileHash })
  if (!seen.ok) throw stop(seen)
  const preview = seen.value
  const hindrance = hindranceTo(options, preview)
  let importId: string | null = null
  if (options.apply && !hindrance && !preview.isEmpty) {
    const { fileHash, rosterHash } = preview
    const { skipErrors, confirmUnits, confirmRights } = options
    const applied = await execute(applyImport, actor, {
      kind,
      fileHash,
      rosterHash,
      fileName: path.basename(file),
      skipErrors,
      confirmUnits,
      confirmRights,
    })
    if (!applied.ok) throw stop(applied)
    importId = applied.value.importId
  }
  process.stdout.write(`${json ? asJson(preview, importId, t) : asText(preview, importId, t)}\n`)
  if (options.apply && hindrance) say(`${describeRefusal(t, { reason: hindrance })} ${flagOf[hindrance]}`)
  if (options.apply && hindrance && hindrance !== 'has_errors') return 1
  return preview.errors.length > 0 ? 2 : 0
}

const flagOf = {
  has_errors: '(--skip-errors)',
  units_unconfirmed: '(--confirm-units)',
  rights_unconfirmed: '(--confirm-rights)',
}

/** What still has to be said yes to before the list is applied. */
function hindranceTo(options: Options, { errors, confirms }: ImportPreview): keyof typeof flagOf | null {
  if (errors.length > 0 && !options.skipErrors) return 'has_errors'
  if (confirms.units && !options.confirmUnits) return 'units_unconfirmed'
  return confirms.rights && !options.confirmRights ? 'rights_unconfirmed' : null
}

function readBytes(file: string): Uint8Array {
  try {
    return new Uint8Array(fs.readFileSync(file))
  } catch {
    throw new Stop(`${file} cannot be read. Check the path and that you may open it.`)
  }
}

type T = ReturnType<typeof translator>

function asJson(preview: ImportPreview, importId: string | null, t: T): string {
  const { kind, fileHash, counts, errors, notes, units, rights, reading } = preview
  const described = errors
    .map((error) => describeRowError(t, error))
    .map(({ row, column, code, message, hint }) => ({ row, column, code, message, hint }))
  const told = rights.map(({ row, event, code, role, unit, why }) => ({ row, event, code, role, unit, why }))
  return JSON.stringify({
    importId,
    fileHash,
    kind,
    ...counts,
    reading,
    units,
    rights: told,
    notes,
    errors: described,
  })
}

function asText(preview: ImportPreview, importId: string | null, t: T): string {
  const { counts, errors, notes, units, rights } = preview
  const wrong = errors
    .map((error) => describeRowError(t, error))
    .map(({ row, column, message, hint }) => `${row}\t${column}\t${message}\t${hint}`)
  const odd = notes.map((note) => `${note.row}\t${note.column}\t${describeNote(t, note)}`)
  return [
    ...Object.entries(counts).map(([name, n]) => `${name.padEnd(12)} ${n}`),
    ...units.map((line) => unitText(t, line)),
    ...rights.map((line) => rightText(t, line)),
    ...wrong,
    ...odd,
    importId ? `applied      ${importId}` : 'nothing was changed',
  ].join('\n')
}

const unitText = (t: T, { event, name, parent, from, people }: UnitLine): string =>
  event === 'moved'
    ? t('import.units.move', { name, from, to: parent, n: people })
    : `${t('import.units.new')}: ${parent} / ${t('import.units.people', { name, n: people })}`

function rightText(t: T, line: RightLine): string {
  const { event, role, why } = describeRight(t, line)
  return `${line.row}\t${event}\t${line.code} ${line.name}\t${role}\t${why}`
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
