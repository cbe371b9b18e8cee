import { applyImport } from '@/server/imports/import-list'
import { execute } from '@/server/platform/command'
import { postRoute } from '@/server/web/route'

const isSet = (value: unknown): boolean => value === 'true' || value === true
const text = (value: unknown): string => (typeof value === 'string' ? value : '')

/** Applies a previewed list. Sent twice it is applied once: file and roster are the key. */
export const POST = postRoute({
  run({ actor, data }) {
    const { kind, fileHash, rosterHash, fileName } = data
    const input = {
      kind,
      fileHash,
      rosterHash,
      fileName: text(fileName),
      skipErrors: isSet(data.skipErrors),
      confirmUnits: isSet(data.confirmUnits),
      confirmRights: isSet(data.confirmRights),
    }
    return execute(applyImport, actor, input, {
      idempotencyKey: `import:${text(kind)}:${text(fileHash)}:${text(rosterHash)}`.slice(0, 200),
    })
  },
  next(outcome, { data, lang }) {
    if (outcome.ok) return `/${lang}/manage/import?applied=${outcome.value.importId}`
    const asked = new URLSearchParams({
      kind: text(data.kind),
      name: text(data.fileName),
      fault: outcome.reason,
    })
    // Of two things to confirm the one that was confirmed stays so.
    for (const name of ['confirmUnits', 'confirmRights']) if (isSet(data[name])) asked.set(name, 'true')
    return `/${lang}/manage/import/${encodeURIComponent(text(data.fileHash)) || 'none'}?${asked}`
  },
})
