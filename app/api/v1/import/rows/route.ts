import { ImportKind } from '@/domain/import/import-kind'
import { readLang } from '@/domain/lang/lang'
import { writeTable } from '@/server/figures/write-table'
import { exportPreview } from '@/server/imports/export-preview'
import { refuse } from '@/server/platform/command'
import { turnAwayReader } from '@/server/web/route'
import { currentActor } from '@/server/web/session'

const HOME = '/manage/import'

/** Everything a preview says, line by line, as CSV. */
export async function GET(request: Request): Promise<Response> {
  const asked = new URL(request.url).searchParams
  const kind = ImportKind.safeParse(asked.get('kind'))
  const fileHash = asked.get('file') ?? ''
  if (!kind.success || !/^[0-9a-f]{64}$/.test(fileHash))
    return turnAwayReader(request, refuse('not_found'), HOME)
  const actor = await currentActor()
  const table = await exportPreview(actor, { kind: kind.data, fileHash }, readLang(asked.get('lang')))
  if (!table.ok)
    return turnAwayReader(request, actor.kind === 'person' ? table : refuse('unauthenticated'), HOME)
  const { name, type, body } = writeTable(table.value, 'csv')
  return new Response(body, {
    headers: {
      'Content-Type': type,
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cache-Control': 'private, no-store',
    },
  })
}
